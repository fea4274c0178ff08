package org.schoolbilling.admin.host;

import java.sql.SQLException;

/** The database failed where this program's own tables are concerned. */
final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("the database failed", cause);
    }
}
