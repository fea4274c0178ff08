package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** What the databases differ in. */
interface Dialect {

    /** What a failed statement means for a commit. */
    enum Failure {
        /** Something unique is taken. */
        TAKEN,
        /** Serialisation failure, deadlock or lock time-out: it may go well next time. */
        BUSY,
        /** Anything else. */
        BROKEN
    }

    /** The folder of its migrations. */
    String name();

    /** What makes a text column compare as Java does. */
    String binaryCollation();

    /**
     * Refuses a database whose settings would break a promise of the port.
     *
     * @throws StoreException naming the setting and what to do
     */
    void check(Connection connection) throws SQLException;

    /** Makes the transaction that begins on the connection a read of one consistent picture. */
    void beginSnapshot(Connection connection) throws SQLException;

    /** Undoes what {@link #beginSnapshot} did to the connection, after the transaction. */
    void endSnapshot(Connection connection) throws SQLException;

    /**
     * Joins the rows of a table that fit a condition on a key {@code k}, such that each key is looked up in the index
     * whatever the database believes about the table's size. It ends within a where clause: more follows with {@code and}.
     */
    String perKey(String table, char alias, String condition);

    /** Whether so many rows of one table are better copied into it than inserted. */
    boolean isCopied(int rows);

    /**
     * Copies rows into a table.
     *
     * @param columns beside the creditor, which comes first
     */
    <T> void copy(
            Connection connection,
            String table,
            Columns columns,
            Collection<T> items,
            Session.RowBinder<? super T> binder)
            throws SQLException;

    /** Whether several statements can be sent in one round trip. */
    boolean isPipelined();

    /**
     * Makes what is queried next on a connection come row by row, where it would be put together first; until
     * {@link #endStream}.
     */
    void beginStream(Connection connection) throws SQLException;

    /** Undoes {@link #beginStream}. */
    void endStream(Connection connection) throws SQLException;

    /** Whether many rows are changed best in the order they lie in, since a page is written for each that is changed alone. */
    boolean isChangedInPlace();

    /** The same for a transaction of its own that is never committed. */
    Dialect forTrial();

    /** Called after each commit. */
    void afterCommit(Connection connection) throws SQLException;

    Failure failure(SQLException e);

    /** Whether such a failure ends the whole transaction, savepoints and all. */
    boolean endsTransaction(SQLException e);

    /** The table whose unique key was violated, or an empty text. */
    String violatedTable(SQLException e);
}
