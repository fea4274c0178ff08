package org.schoolbilling.store.jdbc;

import java.sql.SQLException;

/** Something done on a connection. */
@FunctionalInterface
interface Work<T> {

    T on(Session session) throws SQLException;
}
