package org.schoolbilling.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.schoolbilling.spi.Cursor;

/**
 * The rows of one query as they come. PostgreSQL sends a page at a time, H2 reads on as it is asked; in a trial, which has
 * one connection for everything, H2 keeps the result in memory as far as it fits and in a temporary file beyond that.
 */
final class RowCursor<T> implements Cursor<T> {

    private static final int PAGE = 1_000;

    private final Connections.Lease lease;
    private final PreparedStatement statement;
    private final ResultSet results;
    private final Row row;
    private final Session.Reader<T> reader;
    private Optional<T> next = Optional.empty();
    private final boolean isStreaming;
    private boolean isEnd;

    private RowCursor(
            Connections.Lease lease, PreparedStatement statement, Session.Reader<T> reader, boolean isStreaming)
            throws SQLException {
        this.lease = lease;
        this.statement = statement;
        this.reader = reader;
        this.isStreaming = isStreaming;
        statement.setFetchSize(PAGE);
        this.results = statement.executeQuery();
        this.row = new Row(results);
    }

    static <T> Cursor<T> open(Connections.Lease lease, String sql, Session.Binder binder, Session.Reader<T> reader) {
        try {
            Session session = lease.session();
            boolean isStreaming = session.view() == 0;
            PreparedStatement statement = session.connection().prepareStatement(sql);
            try {
                binder.bind(new StatementParams(statement));
                begin(session, isStreaming);
                return new RowCursor<>(lease, statement, reader, isStreaming);
            } catch (SQLException | RuntimeException e) {
                statement.close();
                end(session, isStreaming);
                throw e;
            }
        } catch (SQLException e) {
            lease.close();
            throw new StoreException("a stream could not be opened: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private static void begin(Session session, boolean isStreaming) throws SQLException {
        if (isStreaming) {
            session.dialect().beginStream(session.connection());
        }
    }

    private static void end(Session session, boolean isStreaming) throws SQLException {
        if (isStreaming) {
            session.dialect().endStream(session.connection());
        }
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !isEnd) {
            try {
                lease.session();
                if (row.next()) {
                    next = Optional.of(reader.read(row));
                } else {
                    close();
                }
            } catch (SQLException e) {
                close();
                throw new StoreException("a stream broke off: " + e.getMessage(), e);
            } catch (RuntimeException e) {
                close();
                throw e;
            }
        }
        return next.isPresent();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more rows");
        }
        T item = next.orElseThrow();
        next = Optional.empty();
        return item;
    }

    @Override
    public void close() {
        if (isEnd) {
            return;
        }
        isEnd = true;
        next = Optional.empty();
        try {
            results.close();
            statement.close();
            end(lease.session(), isStreaming);
        } catch (SQLException e) {
            throw new StoreException("a stream could not be closed: " + e.getMessage(), e);
        } finally {
            lease.close();
        }
    }
}
