package org.schoolbilling.testkit.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.Side;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.SeriesMove;

/** Finds what speaks against a change set, stage by stage: series, versions, inserts (SPI-14). */
final class Conflicts {

    private final Tables tables;
    private final ChangeSet changes;
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(Tables tables, ChangeSet changes) {
        this.tables = tables;
        this.changes = changes;
    }

    /** All conflicts of the first stage that has any. */
    static List<Conflict> find(Tables tables, ChangeSet changes) {
        Conflicts conflicts = new Conflicts(tables, changes);
        conflicts.series();
        if (conflicts.found.isEmpty()) {
            conflicts.versions();
        }
        return conflicts.found.isEmpty() ? Inserts.conflicts(tables, changes) : conflicts.found;
    }

    private void series() {
        for (SeriesMove move : changes.series()) {
            long stands = tables.series.getOrDefault(move.series(), 0L);
            if (stands != move.from()) {
                found.add(new Conflict.SeriesMoved(move.series(), move.from(), stands));
            }
        }
    }

    private void versions() {
        changes.invoices().stream()
                .filter(c -> c.expectedVersion() > 0)
                .sorted(Comparator.comparing(c -> c.after().id()))
                .forEach(this::version);
        changes.transactions().stream()
                .filter(t -> t.version() > 0)
                .sorted(Comparator.comparing(RecordedTransaction::key, Tables.TRANSACTIONS))
                .forEach(this::version);
        if (changes.catalog() != null) {
            requireSame("catalogue", changes.catalog().version() - 1, tables.highestCatalog());
        }
        if (changes.newBatch() != null) {
            vouchers(changes.newBatch());
        }
        if (changes.newRefundBatch() != null) {
            changes.refundTransfers().forEach(this::refund);
        }
        if (changes.batch() != null) {
            requireSame(
                    "batch " + changes.batch().number(),
                    1,
                    tables.batches.get(changes.batch().number()) == null ? 0 : 1);
        }
    }

    private void version(Changes change) {
        Invoice stored = tables.invoices.get(change.after().id());
        requireSame("invoice " + change.after().id(), change.expectedVersion(), stored == null ? 0 : stored.version());
        change.corrections().forEach(c -> handedOver(change.after(), c.payment().number()));
    }

    /** A payment's references are corrected only while none of its postings is handed over (INV-5). */
    private void handedOver(Invoice invoice, int line) {
        long gone = tables.journals.getOrDefault(invoice.id(), List.of()).stream()
                .filter(p -> p.line() == line && p.handOver().isPresent())
                .count();
        requireSame("handed-over postings of line " + line + " of invoice " + invoice.id(), 0, gone);
    }

    private void version(RecordedTransaction offered) {
        Tables.@Nullable StoredTransaction stored = tables.transactions.get(offered.key());
        requireSame(
                "transaction " + offered.key().toText(),
                offered.version(),
                stored == null ? 0 : stored.recorded().version());
    }

    /** A voucher is what the batch says of it, or a posting came in between (GLX-2). */
    private void vouchers(GlBatch batch) {
        for (VoucherSum voucher : batch.vouchers()) {
            List<Posting> open = voucher.date().isAfter(batch.until())
                    ? List.of()
                    : tables.openPostings(voucher.date(), voucher.receivingAccount());
            long debit = open.stream()
                    .filter(p -> p.side() == Side.DEBIT)
                    .mapToLong(p -> p.amount().minor())
                    .sum();
            String key = "voucher " + voucher.number() + " of batch " + batch.number();
            if (open.size() == voucher.postings()) {
                requireSame(key + " (amount)", voucher.amount().minor(), debit);
            } else {
                requireSame(key, voucher.postings(), open.size());
            }
        }
    }

    /** A refund that another batch has, or that came back, is not open any more (REF-5). */
    private void refund(RefundTransfer transfer) {
        RefundLine line = transfer.lineOrNull();
        if (line != null) {
            requireSame(line.toString(), 1, tables.openRefunds.get(line) == null ? 0 : 1);
        }
    }

    private void requireSame(String key, long expected, long stands) {
        if (expected != stands) {
            found.add(new Conflict.Stale(key, expected, stands));
        }
    }
}
