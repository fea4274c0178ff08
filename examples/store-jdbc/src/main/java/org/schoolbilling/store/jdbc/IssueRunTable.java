package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.List;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.term.Term;

/** Table issue_run: each chunk adds what it issued (ISS-4). */
final class IssueRunTable {

    private static final Columns COLUMNS =
            Columns.of("id, term, invoice_count, total_minor, currency, started_by, started_at");

    private IssueRunTable() {}

    /** Adds a chunk; a conflict if the run with this id is another one. */
    static List<Conflict> add(Session session, IssueRun run) throws SQLException {
        if (increase(session, run) || insert(session, run) || increase(session, run)) {
            return List.of();
        }
        String stored = session.first(
                        "select " + COLUMNS.list() + " from school_billing.issue_run where creditor = ? and id = ?",
                        p -> session.creditor(p).number(run.id()),
                        IssueRunTable::read)
                .map(IssueRunTable::describe)
                .orElse("");
        return List.of(new Conflict.Differs("issue run " + run.id(), "start", stored, describe(run)));
    }

    private static String describe(IssueRun run) {
        return "term " + run.term() + ", " + run.total().currency() + ", started by "
                + run.started().by() + " at " + run.started().at();
    }

    private static boolean insert(Session session, IssueRun run) throws SQLException {
        return session.update(
                        "insert into school_billing.issue_run " + COLUMNS.insertion() + " on conflict do nothing",
                        p -> session.creditor(p)
                                .number(run.id())
                                .text(run.term().toCode())
                                .number(run.count())
                                .minor(run.total())
                                .currency(run.total())
                                .stamp(run.started()))
                == 1;
    }

    private static boolean increase(Session session, IssueRun run) throws SQLException {
        return session.update(
                        "update school_billing.issue_run set invoice_count = invoice_count + ?,"
                                + " total_minor = total_minor + ? where creditor = ? and id = ?"
                                + " and term = ? and currency = ? and started_by = ? and started_at = ?",
                        p -> session.creditor(p.number(run.count()).minor(run.total()))
                                .number(run.id())
                                .text(run.term().toCode())
                                .currency(run.total())
                                .stamp(run.started()))
                == 1;
    }

    static List<IssueRun> all(Session session) throws SQLException {
        return session.list(
                "select " + COLUMNS.list() + " from school_billing.issue_run where creditor = ?"
                        + " order by started_at desc, id desc",
                session::creditor,
                IssueRunTable::read);
    }

    private static IssueRun read(Row row) throws SQLException {
        return new IssueRun(row.number(), Term.parse(row.text()), row.number(), row.money(), row.stamp());
    }
}
