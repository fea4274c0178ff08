package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;

/**
 * All on one connection, in one transaction that is never committed. Series move in memory, so that nobody who issues for
 * real waits for the trial; numbers that the trial gives carry its view, for the same reason.
 */
final class TrialConnections implements Connections {

    private final Session session;
    private final Dialect dialect;
    private final Map<Series, Long> moved = new EnumMap<>(Series.class);
    private boolean isOver;

    TrialConnections(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** Nothing can be done on it from now on. */
    void end() {
        isOver = true;
    }

    private Session usable() {
        if (isOver) {
            throw new IllegalStateException("the trial is closed");
        }
        return session;
    }

    @Override
    public <T> T read(Work<T> work) {
        try {
            return work.on(usable());
        } catch (SQLException e) {
            throw lost("reading failed: " + e.getMessage(), e);
        }
    }

    @Override
    public <T> T readOne(Work<T> work) {
        return read(work);
    }

    @Override
    public CommitResult write(Work<CommitResult> work) throws SQLException {
        Map<Series, Long> before = new EnumMap<>(Series.class);
        before.putAll(moved);
        Savepoint start = usable().connection().setSavepoint();
        CommitResult result;
        try {
            result = work.on(session);
        } catch (SQLException e) {
            if (dialect.endsTransaction(e)) {
                throw lost("the database ended the trial: run it again (" + e.getMessage() + ")", e);
            }
            undo(start, before);
            throw e;
        } catch (RuntimeException e) {
            undo(start, before);
            throw e;
        }
        if (result instanceof CommitResult.Committed) {
            session.connection().releaseSavepoint(start);
        } else {
            undo(start, before);
        }
        return result;
    }

    private void undo(Savepoint start, Map<Series, Long> before) throws SQLException {
        session.connection().rollback(start);
        moved.clear();
        moved.putAll(before);
    }

    private StoreException lost(String message, SQLException e) {
        isOver |= dialect.endsTransaction(e);
        return new StoreException(message, e);
    }

    @Override
    public Lease lease() {
        Session own = usable();
        return new Lease() {
            @Override
            public Session session() {
                usable();
                return own;
            }

            @Override
            public void close() {
                // the trial's own
            }
        };
    }

    @Override
    public List<Conflict> move(Session on, List<SeriesMove> moves) throws SQLException {
        List<Conflict> conflicts = new ArrayList<>();
        for (SeriesMove move : moves) {
            long last = last(on, move.series());
            if (last == move.from()) {
                moved.put(move.series(), move.to());
            } else {
                conflicts.add(new Conflict.SeriesMoved(move.series(), move.from(), last));
            }
        }
        return conflicts;
    }

    @Override
    public long last(Session on, Series series) throws SQLException {
        Long own = moved.get(series);
        return own == null ? SeriesTable.last(on, series) : own;
    }
}
