package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.ReferenceCorrection;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.spi.store.StoredCatalog;

/**
 * One change set in one transaction: commit id, series, versions, inserts, in this order (SPI-12, SPI-14). Series come
 * first among the rows that others wait for, so that they wait briefly. What is unique is left to the database's keys to
 * find: the way without conflicts asks no questions, and {@link Collisions} explains afterwards.
 */
final class CommitTransaction {

    private final Session session;
    private final Connections connections;
    private final ChangeSet changes;
    private final List<Changes> stored;
    private final List<Changes> added;

    CommitTransaction(Session session, Connections connections, ChangeSet changes) {
        this.session = session;
        this.connections = connections;
        this.changes = changes;
        List<Changes> ordered = changes.invoices().stream()
                .sorted(Comparator.comparing(c -> c.after().id()))
                .toList();
        this.stored = ordered.stream().filter(c -> c.expectedVersion() > 0).toList();
        this.added = ordered.stream().filter(c -> c.expectedVersion() == 0).toList();
    }

    CommitResult run(String digest) throws SQLException {
        Optional<Long> sequence = CommitTable.add(session, changes.id(), digest);
        if (sequence.isEmpty()) {
            return answered(digest);
        }
        List<Conflict> conflicts = connections.move(session, changes.series());
        // The numbers of a trial have keys of their own, so that they stand in nobody's way.
        List<Conflict> taken = session.view() == 0 ? List.of() : Collisions.ofNumbers(session, changes);
        if (conflicts.isEmpty()) {
            conflicts = checkVersions();
        }
        if (conflicts.isEmpty()) {
            conflicts = taken.isEmpty() ? insert(sequence.get()) : taken;
        }
        return conflicts.isEmpty() ? new CommitResult.Committed(sequence.get()) : new CommitResult.Refused(conflicts);
    }

    /** The id was used before. */
    private CommitResult answered(String digest) throws SQLException {
        CommitTable.Stored first = CommitTable.find(session, changes.id())
                .orElseThrow(() -> new StoreException("commit " + changes.id() + " is there and is not", null));
        if (first.digest().equals(digest)) {
            return new CommitResult.Repeated(new CommitResult.Committed(first.sequence()));
        }
        return new CommitResult.Refused(
                List.of(new Conflict.Differs("commit " + changes.id(), "digest", first.digest(), digest)));
    }

    /** Writes over what exists, and finds what stands elsewhere than where it was read. */
    private List<Conflict> checkVersions() throws SQLException {
        requireDistinct();
        List<Conflict> conflicts = new ArrayList<>(staleInvoices());
        conflicts.addAll(correct());
        conflicts.addAll(TransactionTable.update(
                session,
                changes.transactions().stream().filter(t -> t.version() > 0).toList()));
        StoredCatalog catalog = changes.catalog();
        if (catalog != null) {
            long highest = CatalogTable.highest(session);
            if (highest != catalog.version() - 1) {
                conflicts.add(new Conflict.Stale("catalogue", catalog.version() - 1, highest));
            }
        }
        GlBatch batch = changes.batch();
        if (batch != null && !BatchTable.change(session, batch)) {
            conflicts.add(new Conflict.Stale("batch " + batch.number(), 1, 0));
        }
        return conflicts;
    }

    private void requireDistinct() {
        Set<InvoiceId> ids = new HashSet<>();
        for (Changes c : changes.invoices()) {
            if (!ids.add(c.after().id())) {
                throw new IllegalArgumentException(
                        "invoice " + c.after().id() + " stands twice in commit " + changes.id());
            }
        }
    }

    private List<Conflict> staleInvoices() throws SQLException {
        LineTable.clear(session, stored);
        boolean[] stood = InvoiceUpdate.run(session, stored);
        List<Changes> stale = new ArrayList<>();
        for (int i = 0; i < stood.length; i++) {
            if (!stood[i]) {
                stale.add(stored.get(i));
            }
        }
        if (stale.isEmpty()) {
            return List.of();
        }
        Map<InvoiceId, Long> found = InvoiceTable.versions(
                session, stale.stream().map(c -> c.after().id()).toList());
        for (Changes c : stale) {
            if (found.getOrDefault(c.after().id(), 0L) == c.expectedVersion()) {
                throw wrong(c);
            }
        }
        return stale.stream()
                .<Conflict>map(c -> new Conflict.Stale(
                        "invoice " + c.after().id(),
                        c.expectedVersion(),
                        found.getOrDefault(c.after().id(), 0L)))
                .toList();
    }

    /** Corrects payments' references, and finds which of them were handed over since they were read (INV-5). */
    private List<Conflict> correct() throws SQLException {
        List<Conflict> conflicts = new ArrayList<>();
        for (Changes c : stored) {
            PostingTable.correct(session, c.corrections());
            for (ReferenceCorrection correction : c.corrections()) {
                InvoiceId invoice = c.after().id();
                int line = correction.payment().number();
                if (!LineTable.correct(session, invoice, correction.payment())) {
                    long gone = PostingTable.handedOver(session, invoice, line);
                    conflicts.add(new Conflict.Stale(
                            "handed-over postings of line " + line + " of invoice " + invoice, 0, gone));
                }
            }
        }
        return conflicts;
    }

    /** Rewords lines and postings of the debtors who are erased, which the database allows only when they are (LOG-5). */
    private void erase() throws SQLException {
        for (Changes c : stored) {
            if (c.erasureOrNull() != null) {
                LineTable.reword(session, c.after().id(), c.erasureOrNull().lines());
                PostingTable.reword(session, c.erasureOrNull().postings());
            }
        }
    }

    private IllegalArgumentException wrong(Changes c) {
        return new IllegalArgumentException(
                "commit " + changes.id() + " says that invoice " + c.after().id() + " has "
                        + c.storedLines() + " lines and " + c.storedAllocations() + " allocations stored, and adds "
                        + c.postings().postings().size() + " postings to come to "
                        + c.after().postings()
                        + ": that is not so");
    }

    private List<Conflict> insert(long sequence) throws SQLException {
        for (Changes c : added) {
            if (c.storedLines() > 0 || c.storedAllocations() > 0 || InvoiceTable.storedPostings(c) != 0) {
                throw wrong(c);
            }
        }
        DebtorTable.put(session, changes.debtors());
        erase();
        InvoiceTable.insert(session, added);
        MomentTable.append(session, changes.invoices());
        LineTable.append(session, changes.invoices());
        RefundTable.await(session, changes.invoices());
        AllocationTable.append(session, changes.invoices());
        PostingTable.append(session, changes.invoices());
        ClaimTable.release(session, changes.releasedClaims());
        ClaimTable.claim(session, changes.claims());
        TransactionTable.insert(session, newTransactions(changes));
        IssueRun run = changes.issueRun();
        List<Conflict> conflicts = new ArrayList<>(run == null ? List.of() : IssueRunTable.add(session, run));
        StoredCatalog catalog = changes.catalog();
        if (catalog != null) {
            CatalogTable.insert(session, catalog);
        }
        LogTable.append(session, changes, sequence);
        conflicts.addAll(LogChainTable.seal(session, changes.seals()));
        EventTable.append(session, changes.invoices());
        EventTable.deliver(session, changes.deliveredEvents());
        conflicts.addAll(RefundTable.store(session, changes));
        GlBatch batch = changes.newBatch();
        if (batch != null) {
            BatchTable.insert(session, batch);
            conflicts.addAll(PostingTable.mark(session, batch));
        }
        return conflicts;
    }

    /** In the order given, which is the order they count as recorded in. */
    static List<RecordedTransaction> newTransactions(ChangeSet changes) {
        return changes.transactions().stream().filter(t -> t.version() == 0).toList();
    }
}
