package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;

/** A connection of the data source for each transaction. */
final class PooledConnections implements Connections {

    private final DataSource source;
    private final Dialect dialect;
    private final CreditorId creditor;

    PooledConnections(DataSource source, Dialect dialect, CreditorId creditor) {
        this.source = source;
        this.dialect = dialect;
        this.creditor = creditor;
    }

    /** A connection with a transaction of its own, given back as it came. */
    private final class Borrowed implements Lease {
        private final Connection connection;
        private final boolean wasAutoCommit;
        private final boolean isSnapshot;
        private boolean isClosed;

        Borrowed(boolean isSnapshot) throws SQLException {
            this.connection = source.getConnection();
            this.isSnapshot = isSnapshot;
            try {
                this.wasAutoCommit = connection.getAutoCommit();
                connection.setAutoCommit(false);
                if (isSnapshot) {
                    dialect.beginSnapshot(connection);
                }
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        }

        @Override
        public Session session() {
            return new Session(connection, dialect, creditor, 0);
        }

        /** Ends what is not committed. */
        void giveBack() throws SQLException {
            if (isClosed) {
                return;
            }
            isClosed = true;
            try (Connection closing = connection) {
                closing.rollback();
                if (isSnapshot) {
                    dialect.endSnapshot(closing);
                }
                closing.setAutoCommit(wasAutoCommit);
            }
        }

        @Override
        public void close() {
            try {
                giveBack();
            } catch (SQLException e) {
                throw new StoreException("a stream could not be closed", e);
            }
        }
    }

    @Override
    public <T> T read(Work<T> work) {
        try {
            Borrowed borrowed = new Borrowed(true);
            T result;
            try {
                result = work.on(borrowed.session());
            } catch (SQLException | RuntimeException e) {
                giveBack(borrowed, e);
                throw e;
            }
            giveBack(borrowed, null);
            return result;
        } catch (SQLException e) {
            throw new StoreException("reading failed: " + e.getMessage(), e);
        }
    }

    @Override
    public <T> T readOne(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            boolean wasAutoCommit = connection.getAutoCommit();
            if (!wasAutoCommit) {
                connection.setAutoCommit(true);
            }
            try {
                return work.on(new Session(connection, dialect, creditor, 0));
            } finally {
                if (!wasAutoCommit) {
                    connection.setAutoCommit(false);
                }
            }
        } catch (SQLException e) {
            throw new StoreException("reading failed: " + e.getMessage(), e);
        }
    }

    @Override
    public CommitResult write(Work<CommitResult> work) throws SQLException {
        Borrowed borrowed = new Borrowed(false);
        CommitResult result;
        try {
            result = work.on(borrowed.session());
            if (result instanceof CommitResult.Committed) {
                borrowed.connection.commit();
                dialect.afterCommit(borrowed.connection);
            }
        } catch (SQLException | RuntimeException e) {
            giveBack(borrowed, e);
            throw e;
        }
        giveBack(borrowed, null);
        return result;
    }

    /** What was committed or read stays so, and a failure keeps its cause: what goes wrong afterwards is the pool's. */
    private static void giveBack(Borrowed borrowed, @Nullable Exception cause) {
        try {
            borrowed.giveBack();
        } catch (SQLException e) {
            if (cause != null) {
                cause.addSuppressed(e);
            }
        }
    }

    @Override
    public Lease lease() {
        try {
            return new Borrowed(true);
        } catch (SQLException e) {
            throw new StoreException("no connection for a stream: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Conflict> move(Session session, List<SeriesMove> moves) throws SQLException {
        return SeriesTable.move(session, moves);
    }

    @Override
    public long last(Session session, Series series) throws SQLException {
        return SeriesTable.last(session, series);
    }
}
