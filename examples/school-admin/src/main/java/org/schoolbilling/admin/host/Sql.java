package org.schoolbilling.admin.host;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work on a connection of its own, in one transaction. */
final class Sql {

    private Sql() {}

    /** Work that gives something. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Work that gives nothing. */
    @FunctionalInterface
    interface Task {
        void on(Connection connection) throws SQLException;
    }

    /** Does the work and commits it, or does nothing of it. */
    static void run(DataSource database, Task task) {
        Sql.<Boolean>in(database, connection -> {
            task.on(connection);
            return true;
        });
    }

    /** Does the work and commits it, or does nothing of it. */
    static <T> T in(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            boolean wasAutomatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(wasAutomatic);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
