package org.schoolbilling.testkit.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredCatalog;
import org.schoolbilling.spi.store.StoredEvent;

/** Stores that get a detail wrong each: an amount, a date, the last row, an order. */
final class BrokenDetails {

    private BrokenDetails() {}

    /** Cuts amounts of bank transactions to whole kroner. */
    static final class WholeKroner extends ForwardingStore {
        WholeKroner(Store good) {
            super(good);
        }

        @Override
        public Map<TransactionKey, RecordedTransaction> transactions(Collection<TransactionKey> keys) {
            Map<TransactionKey, RecordedTransaction> cut = new HashMap<>();
            good.transactions(keys).forEach((key, r) -> {
                BankTransaction t = r.transaction();
                Money amount =
                        Money.ofMinor(t.amount().minor() / 100 * 100, t.amount().currency());
                BankTransaction whole = amount.isZero()
                        ? t
                        : new BankTransaction(
                                t.row(),
                                t.kind(),
                                t.receivingAccount(),
                                t.paymentDate(),
                                t.bookingDateOrNull(),
                                amount,
                                t.reference(),
                                t.references(),
                                t.payerAccount(),
                                t.text());
                cut.put(
                        key,
                        new RecordedTransaction(
                                r.key(), whole, r.state(), r.outcome(), r.remark(), r.file(), r.version()));
            });
            return cut;
        }
    }

    /** Reads dates in another time zone: due dates are a day early. */
    static final class DatesShifted extends ForwardingStore {
        DatesShifted(Store good) {
            super(good);
        }

        @Override
        public Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> ids) {
            Map<InvoiceId, Invoice> shifted = new HashMap<>();
            good.invoices(ids).forEach((id, invoice) -> {
                Milestones m = invoice.header().milestones();
                shifted.put(
                        id,
                        m.dueOrNull() == null
                                ? invoice
                                : invoice.withHeader(invoice.header()
                                        .withMilestones(m.withDue(m.dueOrNull().minusDays(1)))));
            });
            return shifted;
        }
    }

    /** Loses the last of many invoices of a commit. */
    static final class LastOfMany extends ForwardingStore {
        LastOfMany(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            List<Changes> invoices = changes.invoices();
            return good.commit(
                    invoices.size() > 100
                            ? BrokenCommits.with(changes, changes.id(), invoices.subList(0, invoices.size() - 1))
                            : changes);
        }
    }

    /** Gives events newest first. */
    static final class EventsNewestFirst extends ForwardingStore {
        EventsNewestFirst(Store good) {
            super(good);
        }

        private static List<StoredEvent> reversed(List<StoredEvent> events) {
            List<StoredEvent> reversed = new ArrayList<>(events);
            Collections.reverse(reversed);
            return reversed;
        }

        @Override
        public List<StoredEvent> undelivered(int limit) {
            return reversed(good.undelivered(limit));
        }

        @Override
        public List<StoredEvent> events(InvoiceId invoice) {
            return reversed(good.events(invoice));
        }
    }

    /** Counts commits of its own instance only. */
    static final class OwnSequence extends ForwardingStore {
        private long sequence;

        OwnSequence(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            CommitResult result = good.commit(changes);
            return result instanceof CommitResult.Committed ? new CommitResult.Committed(++sequence) : result;
        }
    }

    /** Remembers where a series stood when it was first asked. */
    static final class StaleSeries extends ForwardingStore {
        private final Map<Series, Long> seen = new HashMap<>();

        StaleSeries(Store good) {
            super(good);
        }

        @Override
        public long series(Series series) {
            return seen.computeIfAbsent(series, good::series);
        }
    }

    /** Keeps the last chunk of an issue run for all of it. */
    static final class LastChunkOnly extends ForwardingStore {
        private final Map<Long, IssueRun> last = new HashMap<>();

        LastChunkOnly(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            IssueRun run = changes.issueRun();
            if (run != null) {
                last.put(run.id(), run);
            }
            return good.commit(changes);
        }

        @Override
        public List<IssueRun> issueRuns() {
            return good.issueRuns().stream()
                    .map(r -> last.getOrDefault(r.id(), r))
                    .toList();
        }
    }

    /** Takes the highest id of an issue run for the newest. */
    static final class RunsById extends ForwardingStore {
        RunsById(Store good) {
            super(good);
        }

        @Override
        public List<IssueRun> issueRuns() {
            return good.issueRuns().stream()
                    .sorted(Comparator.comparingLong(IssueRun::id).reversed())
                    .toList();
        }
    }

    /** Gives the unresolved list in the order of its keys. */
    static final class UnresolvedByKey extends ForwardingStore {
        UnresolvedByKey(Store good) {
            super(good);
        }

        @Override
        public Cursor<RecordedTransaction> unresolved() {
            List<RecordedTransaction> all = new ArrayList<>();
            try (Cursor<RecordedTransaction> right = good.unresolved()) {
                right.forEachRemaining(all::add);
            }
            all.sort(Comparator.comparing((RecordedTransaction r) -> r.key().toText())
                    .reversed());
            return Cursor.of(all);
        }
    }

    /** Knows only the catalogue in force. */
    static final class OldCatalogsGone extends ForwardingStore {
        OldCatalogsGone(Store good) {
            super(good);
        }

        @Override
        public Optional<StoredCatalog> catalog(long version) {
            return good.catalog().filter(c -> c.version() == version);
        }
    }

    /** Gives a journal in the order it was booked for the accounts, not by number. */
    static final class JournalBySide extends ForwardingStore {
        JournalBySide(Store good) {
            super(good);
        }

        @Override
        public Map<InvoiceId, List<Posting>> postings(Collection<InvoiceId> ids) {
            Map<InvoiceId, List<Posting>> sorted = new HashMap<>();
            good.postings(ids).forEach((id, journal) -> {
                List<Posting> all = new ArrayList<>(journal);
                all.sort(Comparator.comparing(Posting::side).thenComparing(Posting::number, Comparator.reverseOrder()));
                sorted.put(id, all);
            });
            return sorted;
        }
    }
}
