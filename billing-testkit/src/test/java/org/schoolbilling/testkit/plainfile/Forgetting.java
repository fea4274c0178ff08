package org.schoolbilling.testkit.plainfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Erasing;
import org.schoolbilling.ledger.Erasure;
import org.schoolbilling.ledger.ReferenceCorrection;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.store.ChangeSet;

/**
 * Takes an erased person out of earlier entries (LOG-5): words, names and accounts are there as the erasing commit leaves
 * them, as if they had never been others. Amounts, dates, the log and the digests of commits are as they were.
 */
final class Forgetting {

    private final ChangeSet erasing;
    private final Shelves shelves;
    private final Map<DebtorId, Debtor> erased;
    private final Map<InvoiceId, Changes> left = new HashMap<>();

    Forgetting(ChangeSet erasing, Shelves shelves) {
        this.erasing = erasing;
        this.shelves = shelves;
        this.erased = erased(erasing).collect(Collectors.toMap(Debtor::id, Function.identity(), (a, b) -> b));
        erasing.invoices().forEach(c -> left.put(c.after().id(), c));
    }

    private static Stream<Debtor> erased(ChangeSet changes) {
        return changes.debtors().stream().filter(d -> d.name().equals(Erasing.NAME));
    }

    /** Whether a commit erases somebody. */
    static boolean isIn(ChangeSet changes) {
        return erased(changes).findAny().isPresent();
    }

    JournalEntry forgotten(JournalEntry entry) {
        ChangeSet c = entry.changes();
        return new JournalEntry(
                entry.digest(),
                new ChangeSet(
                        c.id(),
                        c.series(),
                        each(c.debtors(), d -> erased.getOrDefault(d.id(), d)),
                        each(c.invoices(), this::changes),
                        c.claims(),
                        c.releasedClaims(),
                        each(c.transactions(), this::transaction),
                        c.issueRun(),
                        c.newBatch(),
                        c.batch(),
                        c.catalog(),
                        c.log(),
                        c.deliveredEvents(),
                        c.seals(),
                        c.newRefundBatch(),
                        c.deliveredRefundBatches(),
                        each(c.refundTransfers(), this::transfer)));
    }

    private static <T> List<T> each(List<T> items, Function<T, T> forget) {
        return items.stream().map(forget).toList();
    }

    private RecordedTransaction transaction(RecordedTransaction transaction) {
        TransactionKey key = transaction.key();
        return erasing.transactions().stream().anyMatch(t -> t.key().equals(key))
                ? Erasing.erased(transaction)
                : transaction;
    }

    private RefundTransfer transfer(RefundTransfer transfer) {
        return erasing.refundTransfers().stream()
                .filter(t -> t.batch() == transfer.batch() && t.number() == transfer.number())
                .findAny()
                .orElse(transfer);
    }

    private Changes changes(Changes c) {
        InvoiceHeader header = c.after().header();
        if (!erased.containsKey(header.debtor())) {
            return c;
        }
        Changes last = left.get(header.id());
        Invoice end = last == null ? shelves.invoices.get(header.id()).orElseThrow() : last.after();
        Map<Integer, String> notes = notes(header.id(), last);
        Erasure erasure = c.erasureOrNull();
        return new Changes(
                c.expectedVersion(),
                new Invoice(
                        header.withTexts("", "").withRefundAccount(null).withMarks(Marks.NONE),
                        c.after().version(),
                        each(c.after().lines(), line -> line(line, end)),
                        c.after().allocations(),
                        c.after().postings()),
                c.storedLines(),
                c.storedAllocations(),
                new BalancedPostings(each(c.postings().postings(), p -> noted(p, notes))),
                c.log(),
                c.events(),
                c.corrections().stream()
                        .map(r -> new ReferenceCorrection(
                                (PaymentLine) line(r.payment(), end), each(r.postings(), p -> noted(p, notes))))
                        .toList(),
                erasure == null
                        ? null
                        : new Erasure(
                                each(erasure.lines(), line -> line(line, end)),
                                each(erasure.postings(), p -> noted(p, notes))));
    }

    private static InvoiceLine line(InvoiceLine line, Invoice end) {
        boolean isThere = line.number() <= end.lines().size();
        InvoiceLine reworded = line.withText(isThere ? end.line(line.number()).text() : Erasing.NAME);
        return reworded instanceof PaymentLine payment && end.line(line.number()) instanceof PaymentLine same
                ? payment.withOrigin(same.origin())
                : reworded;
    }

    private Map<Integer, String> notes(InvoiceId invoice, @Nullable Changes last) {
        List<Posting> postings = new ArrayList<>(shelves.journal(invoice));
        if (last != null && last.erasureOrNull() != null) {
            postings.addAll(last.erasureOrNull().postings());
        }
        return postings.stream().collect(Collectors.toMap(Posting::number, Posting::note, (before, after) -> after));
    }

    private static Posting noted(Posting posting, Map<Integer, String> notes) {
        return posting.withNote(notes.getOrDefault(posting.number(), posting.note()));
    }
}
