package org.schoolbilling.testkit.plainfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.PostingOrder;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.ledger.Moment;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.posting.HandOver;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.Side;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.spi.store.KeyedClaim;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.SealedLogEntry;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.StoredCatalog;
import org.schoolbilling.spi.store.StoredEvent;

/**
 * The ledger that entries add up to. Entries are put in as they come from the journal, unchecked: they were checked before
 * they were written. What a cursor reads stands on a {@link Shelf}, what is answered at once in a plain collection.
 */
final class Shelves {

    /** A refund that waits to be paid out. */
    record OpenRefund(RefundLine line, LocalDate date) {}

    /** A commit that was stored. */
    record Stored(long sequence, String digest) {}

    long commits;
    final Map<String, Stored> byId = new HashMap<>();
    final Map<Series, Long> series = new EnumMap<>(Series.class);
    final Shelf<DebtorId, Debtor> debtors = new Shelf<>(Comparator.naturalOrder());

    final Shelf<InvoiceId, Invoice> invoices = new Shelf<>(Comparator.naturalOrder());
    final Map<InvoiceNumber, InvoiceId> numbers = new HashMap<>();
    final Map<String, InvoiceId> kids = new HashMap<>();
    final Map<DraftKey, InvoiceId> drafts = new HashMap<>();
    final Map<DebtorId, NavigableSet<InvoiceId>> invoicesOf = new HashMap<>();
    final Map<String, NavigableSet<InvoiceId>> paidBy = new HashMap<>();
    final Map<InvoiceId, List<Moment>> moments = new HashMap<>();
    final Map<ClaimKey, InvoiceId> claims = new HashMap<>();

    /** By the order in which they were recorded, which {@code recorded} gives for a key. */
    final Shelf<Integer, RecordedTransaction> transactions = new Shelf<>(Comparator.naturalOrder());

    final Map<TransactionKey, Integer> recorded = new HashMap<>();

    /** By themselves as they were posted: where they went makes no difference to their order. */
    final Shelf<Posting, Posting> postings = new Shelf<>(PostingOrder.COMPARATOR);

    final Map<InvoiceId, List<Posting>> postingsOf = new HashMap<>();
    final Map<BatchNumber, GlBatch> batches = new TreeMap<>();

    /** Those that wait to be paid out, with their dates. */
    final Shelf<RefundLine, OpenRefund> openRefunds = new Shelf<>(Comparator.naturalOrder());

    final TreeMap<Long, RefundBatch> refundBatches = new TreeMap<>();

    /** By themselves: their place is batch and number. */
    final Shelf<RefundTransfer, RefundTransfer> refundTransfers =
            new Shelf<>(Comparator.comparingLong(RefundTransfer::batch).thenComparingInt(RefundTransfer::number));

    final Map<Long, LogEntry> log = new HashMap<>();
    final Map<InvoiceId, List<LogEntry>> logOf = new HashMap<>();
    final Map<String, List<LogEntry>> logOfTransaction = new HashMap<>();
    final NavigableSet<Long> unsealed = new TreeSet<>();
    final Shelf<Long, SealedLogEntry> chain = new Shelf<>(Comparator.naturalOrder());

    @Nullable
    LogSeal chainHead;

    final TreeMap<Long, StoredEvent> events = new TreeMap<>();
    final Map<InvoiceId, List<Long>> eventsOf = new HashMap<>();
    final NavigableSet<Long> undelivered = new TreeSet<>();

    final TreeMap<Long, IssueRun> issueRuns = new TreeMap<>();
    final TreeMap<Long, StoredCatalog> catalogs = new TreeMap<>();

    long series(Series s) {
        return series.getOrDefault(s, 0L);
    }

    /** Adds a commit. */
    void add(JournalEntry entry) {
        ChangeSet c = entry.changes();
        commits++;
        byId.put(c.id(), new Stored(commits, entry.digest()));
        for (SeriesMove move : c.series()) {
            series.put(move.series(), move.to());
        }
        c.debtors().forEach(d -> debtors.put(d.id(), d, commits));
        c.invoices().forEach(this::add);
        c.releasedClaims().forEach(claims::remove);
        for (KeyedClaim claim : c.claims()) {
            claims.put(claim.key(), claim.invoice());
        }
        c.transactions().forEach(this::add);
        if (c.issueRun() != null) {
            issueRuns.merge(c.issueRun().id(), c.issueRun(), Shelves::sum);
        }
        addBatches(c.newBatch(), c.batch());
        addRefunds(c.newRefundBatch(), c.refundTransfers(), c.deliveredRefundBatches());
        if (c.catalog() != null) {
            catalogs.put(c.catalog().version(), c.catalog());
        }
        c.log().forEach(this::add);
        for (long key : c.deliveredEvents()) {
            undelivered.remove(key);
            events.computeIfPresent(key, (k, e) -> new StoredEvent(k, e.event(), true));
        }
        c.seals().forEach(this::add);
    }

    private void add(Changes changes) {
        Invoice after = changes.after().withVersion(changes.expectedVersion() + 1);
        InvoiceId id = after.id();
        Optional<Invoice> before = invoices.get(id);
        before.flatMap(DraftKey::of).ifPresent(key -> drafts.remove(key, id));
        after.lines().stream()
                .skip(before.map(known -> known.lines().size()).orElse(0))
                .forEach(line -> addRefund(id, line));
        changes.corrections().forEach(c -> c.postings().forEach(this::reword));
        changes.erasure().ifPresent(e -> e.postings().forEach(this::reword));
        DraftKey.of(after).ifPresent(key -> drafts.put(key, id));
        invoices.put(id, after, commits);
        after.header().number().ifPresent(number -> numbers.put(number, id));
        after.header().kid().ifPresent(kid -> kids.put(kid.value(), id));
        invoicesOf
                .computeIfAbsent(after.header().debtor(), d -> new TreeSet<>())
                .add(id);
        for (PaymentLine payment : after.payments()) {
            paidBy.computeIfAbsent(payment.origin().transaction(), t -> new TreeSet<>())
                    .add(id);
        }
        moments.computeIfAbsent(id, i -> new ArrayList<>()).add(Moment.of(changes));
        for (Posting posting : changes.postings().postings()) {
            postings.put(posting, posting, commits);
            postingsOf.computeIfAbsent(id, i -> new ArrayList<>()).add(posting);
        }
        changes.log().forEach(this::add);
        for (HostEvent event : changes.events()) {
            long key = events.size() + 1L;
            events.put(key, new StoredEvent(key, event, false));
            eventsOf.computeIfAbsent(event.invoice(), i -> new ArrayList<>()).add(key);
            undelivered.add(key);
        }
    }

    private void addRefund(InvoiceId invoice, InvoiceLine line) {
        if (line.role() == Role.REFUND) {
            RefundLine refund = new RefundLine(invoice, line.number());
            openRefunds.put(refund, new OpenRefund(refund, line.date()), commits);
        } else if (line.role() == Role.REFUND_RETURNED && line instanceof TargetedLine returned) {
            openRefunds.remove(new RefundLine(invoice, returned.target()), commits);
        }
    }

    /** Another note is another place among the postings. */
    private void reword(Posting posting) {
        postingsOf.computeIfPresent(posting.invoice(), (id, known) -> {
            known.replaceAll(old -> {
                if (old.number() != posting.number()) {
                    return old;
                }
                Posting stored = postings.get(old).orElseThrow();
                Posting posted = old.withNote(posting.note());
                postings.remove(old, commits);
                postings.put(posted, stored.withNote(posting.note()), commits);
                return posted;
            });
            return known;
        });
    }

    private void addRefunds(@Nullable RefundBatch created, List<RefundTransfer> transfers, List<Long> delivered) {
        if (created != null) {
            refundBatches.put(created.number(), created);
        }
        for (RefundTransfer transfer : transfers) {
            refundTransfers.put(transfer, transfer, commits);
            if (transfer.lineOrNull() != null) {
                openRefunds.remove(transfer.lineOrNull(), commits);
            }
        }
        delivered.forEach(number -> refundBatches.computeIfPresent(number, (n, batch) -> batch.delivered()));
    }

    private void add(RecordedTransaction transaction) {
        int order = recorded.computeIfAbsent(transaction.key(), k -> recorded.size() + 1);
        transactions.put(order, transaction.withVersion(transaction.version() + 1), commits);
    }

    private static IssueRun sum(IssueRun known, IssueRun chunk) {
        return new IssueRun(
                known.id(),
                known.term(),
                known.count() + chunk.count(),
                known.total().plus(chunk.total()),
                known.started());
    }

    private void addBatches(@Nullable GlBatch created, @Nullable GlBatch changed) {
        if (created != null) {
            batches.put(created.number(), created);
            for (VoucherSum voucher : created.vouchers()) {
                HandOver to = new HandOver(created.number().value(), voucher.number(), voucher.period());
                for (Posting posting : toHandOver(created, voucher)) {
                    postings.put(posting, posting.withHandOver(to), commits);
                }
            }
        }
        if (changed != null) {
            batches.put(changed.number(), changed);
        }
    }

    /** What a new batch hands over with one of its vouchers. */
    List<Posting> toHandOver(GlBatch batch, VoucherSum voucher) {
        return postings.after(commits)
                .filter(p -> p.handOver().isEmpty()
                        && p.date().equals(voucher.date())
                        && !p.date().isAfter(batch.until())
                        && p.receivingAccount().equals(voucher.receivingAccount()))
                .toList();
    }

    /** The postings of an invoice in number order, as they are now. */
    List<Posting> journal(InvoiceId invoice) {
        return postingsOf.getOrDefault(invoice, List.of()).stream()
                .map(p -> postings.get(p).orElseThrow())
                .toList();
    }

    /** The debits among postings, in minor units. */
    static long debit(List<Posting> postings) {
        return postings.stream()
                .filter(p -> p.side() == Side.DEBIT)
                .mapToLong(p -> p.amount().minor())
                .sum();
    }

    private void add(LogEntry entry) {
        long key = log.size() + 1L;
        log.put(key, entry);
        unsealed.add(key);
        if (entry.invoiceOrNull() != null) {
            logOf.computeIfAbsent(entry.invoiceOrNull(), i -> new ArrayList<>()).add(entry);
        } else if (entry.field() == LogField.TRANSACTION) {
            logOfTransaction
                    .computeIfAbsent(entry.object(), o -> new ArrayList<>())
                    .add(entry);
        }
    }

    private void add(LogSeal seal) {
        unsealed.remove(seal.entry());
        chain.put(seal.position(), new SealedLogEntry(seal, log.get(seal.entry())), commits);
        chainHead = seal;
    }
}
