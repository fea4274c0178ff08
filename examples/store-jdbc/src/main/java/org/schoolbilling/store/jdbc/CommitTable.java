package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.Optional;

/** Table commit_log: each commit once (SPI-2). */
final class CommitTable {

    private static final String INSERT =
            "insert into school_billing.commit_log (creditor, commit_id, digest) values (?, ?, ?) on conflict do nothing";

    /** A commit that was stored. */
    record Stored(String digest, long sequence) {}

    private CommitTable() {}

    /** Its sequence; empty if the id was used. Waits for a commit of the same id that is under way. */
    static Optional<Long> add(Session session, String id, String digest) throws SQLException {
        return session.insert(
                INSERT, "commit_sequence", p -> session.creditor(p).text(id).text(digest));
    }

    /** Has it added with others; its sequence is what the statement gives. */
    static void add(Pipeline pipeline, Session session, String id, String digest) {
        pipeline.add(
                INSERT + " returning commit_sequence",
                1,
                p -> session.creditor(p).text(id).text(digest));
    }

    static Optional<Stored> find(Session session, String id) throws SQLException {
        return session.first(
                "select digest, commit_sequence from school_billing.commit_log where creditor = ? and commit_id = ?",
                p -> session.creditor(p).text(id),
                r -> new Stored(r.text(), r.number()));
    }
}
