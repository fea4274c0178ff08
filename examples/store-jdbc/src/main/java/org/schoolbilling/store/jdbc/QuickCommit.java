package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;

/**
 * What a person does to one or two invoices, all in one round trip before the commit. It takes for granted that nobody was
 * there before; where somebody was, it stores nothing, and {@link CommitTransaction} is to say what speaks against it.
 */
final class QuickCommit {

    /** More rows than that of any kind are no longer one person's doing. */
    private static final int MOST = 20;

    private QuickCommit() {}

    /** Whether a change set has nothing but additions to a few invoices that are stored. */
    static boolean fits(ChangeSet changes) {
        ChangeSet rest = new ChangeSet(
                changes.id(),
                List.of(),
                List.of(),
                changes.invoices(),
                List.of(),
                List.of(),
                changes.transactions(),
                null,
                null,
                null,
                null,
                changes.log(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        return !changes.invoices().isEmpty()
                && changes.transactions().size() + changes.log().size() <= MOST
                && rows(changes.invoices()) <= MOST
                && areStored(changes.invoices())
                && rest.equals(changes);
    }

    private static boolean areStored(List<Changes> invoices) {
        Set<InvoiceId> ids = new HashSet<>();
        return invoices.stream()
                .allMatch(c -> c.expectedVersion() > 0
                        && c.storedLines() > 0
                        && c.corrections().isEmpty()
                        && c.erasure().isEmpty()
                        && ids.add(c.after().id()));
    }

    private static int rows(List<Changes> invoices) {
        return invoices.stream()
                .mapToInt(c -> 1
                        + c.after().lines().size()
                        - c.storedLines()
                        + c.after().allocations().size()
                        - c.storedAllocations()
                        + c.postings().postings().size()
                        + c.log().size()
                        + c.events().size())
                .sum();
    }

    /** Stores it, or nothing of it where the answer is empty. */
    static Optional<CommitResult> run(Session session, ChangeSet changes, String digest) throws SQLException {
        Pipeline pipeline = new Pipeline();
        Session later = session.into(pipeline);
        List<Changes> invoices = changes.invoices().stream()
                .sorted(Comparator.comparing(c -> c.after().id()))
                .toList();
        List<RecordedTransaction> known =
                changes.transactions().stream().filter(t -> t.version() > 0).toList();
        CommitTable.add(pipeline, session, changes.id(), digest);
        InvoiceUpdate.run(later, invoices);
        TransactionTable.update(later, known);
        MomentTable.append(later, changes.invoices());
        LineTable.append(later, changes.invoices());
        RefundTable.await(later, changes.invoices());
        AllocationTable.append(later, changes.invoices());
        PostingTable.append(later, changes.invoices());
        TransactionTable.insert(later, CommitTransaction.newTransactions(changes));
        LogTable.append(pipeline, session, changes);
        EventTable.append(later, changes.invoices());
        return pipeline.send(session.connection()).map(CommitResult.Committed::new);
    }
}
