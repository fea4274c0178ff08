package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.List;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;

/** Where a store's statements run: each on a connection of its own, or all on that of a trial. */
interface Connections {

    /** A session for reading that is to be closed. */
    interface Lease extends AutoCloseable {
        Session session();

        @Override
        void close();
    }

    /** Reads in one consistent picture. */
    <T> T read(Work<T> work);

    /** Reads by one statement, which is a consistent picture by itself. */
    <T> T readOne(Work<T> work);

    /** Writes in one transaction, which stays if the result is {@link CommitResult.Committed}. */
    CommitResult write(Work<CommitResult> work) throws SQLException;

    /** A connection that a stream keeps until it is closed. */
    Lease lease();

    /** Moves series that stand where they should; what stands elsewhere. Inside {@link #write}. */
    List<Conflict> move(Session session, List<SeriesMove> moves) throws SQLException;

    /** The last number used of a series. */
    long last(Session session, Series series) throws SQLException;
}
