package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.Trial;

/** A transaction that is never committed. */
final class JdbcTrial implements Trial {

    private final Connection connection;
    private final boolean wasAutoCommit;
    private final TrialConnections connections;
    private final JdbcStore store;
    private boolean isClosed;

    private JdbcTrial(Connection connection, Dialect dialect, CreditorId creditor) throws SQLException {
        this.connection = connection;
        this.wasAutoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        long view = new Session(connection, dialect, creditor, 0)
                .first("select nextval('school_billing.trial_view')", p -> {}, Row::number)
                .orElseThrow();
        this.connections = new TrialConnections(new Session(connection, dialect, creditor, view), dialect);
        this.store = JdbcStore.view(creditor, connections, dialect);
    }

    static JdbcTrial open(Connection connection, Dialect dialect, CreditorId creditor) throws SQLException {
        try {
            return new JdbcTrial(connection, dialect, creditor);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        connections.end();
        try (Connection closing = connection) {
            closing.rollback();
            closing.setAutoCommit(wasAutoCommit);
        } catch (SQLException e) {
            throw new StoreException("a trial could not be closed: " + e.getMessage(), e);
        }
    }
}
