package org.schoolbilling.testkit.plainfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.ReferenceCorrection;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.SeriesMove;

/** What stands against a commit, in the order that the port wants: its id, series, versions, inserts (SPI-14). */
final class CommitCheck {

    private final Shelves shelves;
    private final JournalEntry entry;
    private final ChangeSet changes;

    private CommitCheck(Shelves shelves, JournalEntry entry) {
        this.shelves = shelves;
        this.entry = entry;
        this.changes = entry.changes();
    }

    /** The answer to a commit that is not to be stored; empty where nothing stands against it. */
    static Optional<CommitResult> answer(Shelves shelves, JournalEntry entry) {
        CommitCheck check = new CommitCheck(shelves, entry);
        Shelves.Stored same = shelves.byId.get(entry.changes().id());
        if (same != null) {
            return Optional.of(check.answer(same));
        }
        List<Conflict> conflicts = check.series();
        if (conflicts.isEmpty()) {
            conflicts = check.versions();
        }
        if (conflicts.isEmpty()) {
            conflicts = check.inserts();
        }
        return conflicts.isEmpty() ? Optional.empty() : Optional.of(new CommitResult.Refused(conflicts));
    }

    private CommitResult answer(Shelves.Stored same) {
        return same.digest().equals(entry.digest())
                ? new CommitResult.Repeated(new CommitResult.Committed(same.sequence()))
                : new CommitResult.Refused(List.of(
                        new Conflict.Differs("commit " + changes.id(), "digest", same.digest(), entry.digest())));
    }

    private List<Conflict> series() {
        List<Conflict> conflicts = new ArrayList<>();
        for (SeriesMove move : changes.series()) {
            long found = shelves.series(move.series());
            if (found != move.from()) {
                conflicts.add(new Conflict.SeriesMoved(move.series(), move.from(), found));
            }
        }
        return conflicts;
    }

    private List<Conflict> versions() {
        List<Conflict> conflicts = new ArrayList<>();
        Map<InvoiceId, Changes> byId = new TreeMap<>();
        changes.invoices().forEach(c -> byId.put(c.after().id(), c));
        byId.forEach((id, c) -> {
            long found = shelves.invoices.get(id).map(Invoice::version).orElse(0L);
            stale(conflicts, "invoice " + id, c.expectedVersion(), found);
            c.corrections().forEach(correction -> corrected(conflicts, id, correction));
        });
        Map<String, RecordedTransaction> byKey = new TreeMap<>();
        changes.transactions().forEach(t -> byKey.put(t.key().toText(), t));
        byKey.forEach((key, t) -> {
            long found = stored(t).map(RecordedTransaction::version).orElse(0L);
            stale(conflicts, "transaction " + key, t.version(), found);
        });
        if (changes.catalog() != null) {
            long highest = shelves.catalogs.isEmpty() ? 0 : shelves.catalogs.lastKey();
            if (changes.catalog().version() != highest + 1) {
                conflicts.add(new Conflict.Stale("catalogue", changes.catalog().version() - 1, highest));
            }
        }
        if (changes.newBatch() != null) {
            vouchers(conflicts, changes.newBatch());
        }
        if (changes.batch() != null
                && !shelves.batches.containsKey(changes.batch().number())) {
            conflicts.add(new Conflict.Stale("batch " + changes.batch().number(), 1, 0));
        }
        if (changes.newRefundBatch() != null) {
            for (RefundTransfer transfer : changes.refundTransfers()) {
                RefundLine line = transfer.lineOrNull();
                if (line != null && shelves.openRefunds.get(line).isEmpty()) {
                    conflicts.add(new Conflict.Stale(line.toString(), 1, 0));
                }
            }
        }
        return conflicts;
    }

    /** What was handed over keeps its references. */
    private void corrected(List<Conflict> conflicts, InvoiceId id, ReferenceCorrection correction) {
        long gone = shelves.journal(id).stream()
                .filter(p -> p.line() == correction.payment().number()
                        && p.handOver().isPresent())
                .count();
        if (gone > 0) {
            conflicts.add(
                    new Conflict.Stale("payment " + correction.payment().number() + " of invoice " + id, 0, gone));
        }
    }

    /** Version 0 is new, and looked at with the inserts. */
    private static void stale(List<Conflict> conflicts, String key, long expected, long found) {
        if (expected != 0 && expected != found) {
            conflicts.add(new Conflict.Stale(key, expected, found));
        }
    }

    private Optional<RecordedTransaction> stored(RecordedTransaction t) {
        return Optional.ofNullable(shelves.recorded.get(t.key())).flatMap(shelves.transactions::get);
    }

    private void vouchers(List<Conflict> conflicts, GlBatch batch) {
        for (VoucherSum voucher : batch.vouchers()) {
            List<Posting> found = shelves.toHandOver(batch, voucher);
            String key = "voucher " + voucher.number() + " of batch " + batch.number();
            if (found.size() != voucher.postings()) {
                conflicts.add(new Conflict.Stale(key, voucher.postings(), found.size()));
            } else if (Shelves.debit(found) != voucher.amount().minor()) {
                conflicts.add(new Conflict.Stale(key, voucher.amount().minor(), Shelves.debit(found)));
            }
        }
    }

    private List<Conflict> inserts() {
        List<Conflict> conflicts = new ArrayList<>();
        newInvoices(conflicts);
        newClaims(conflicts);
        Set<Object> offered = new HashSet<>();
        for (RecordedTransaction t : changes.transactions()) {
            String key = "transaction " + t.key().toText();
            if (!offered.add(t.key())) {
                conflicts.add(new Conflict.Exists(key));
            } else if (t.version() == 0) {
                stored(t).ifPresent(known -> conflicts.add(same(key, known.withVersion(0), t)));
            }
        }
        if (changes.newBatch() != null) {
            GlBatch known = shelves.batches.get(changes.newBatch().number());
            if (known != null) {
                conflicts.add(same("batch " + known.number(), known, changes.newBatch()));
            }
        }
        for (LogSeal seal : changes.seals()) {
            if (!shelves.log.containsKey(seal.entry())) {
                throw new IllegalArgumentException("there is no log entry " + seal.entry() + " to seal");
            }
            if (!shelves.unsealed.contains(seal.entry()) || !offered.add(seal.entry())) {
                conflicts.add(new Conflict.Differs("log entry " + seal.entry(), "seal", "there", seal.hash()));
            }
        }
        return conflicts;
    }

    private void newInvoices(List<Conflict> conflicts) {
        Map<Object, InvoiceId> owners = new HashMap<>();
        Set<InvoiceId> changed =
                changes.invoices().stream().map(c -> c.after().id()).collect(Collectors.toSet());
        for (Changes c : changes.invoices()) {
            Invoice after = c.after();
            if (c.expectedVersion() == 0) {
                shelves.invoices
                        .get(after.id())
                        .ifPresent(known -> conflicts.add(
                                same("invoice " + after.id(), known.withVersion(0), after.withVersion(0))));
            }
            after.header()
                    .number()
                    .ifPresent(n ->
                            ownedOnce(conflicts, owners, "invoice number " + n, shelves.numbers.get(n), after.id()));
            after.header()
                    .kid()
                    .ifPresent(kid -> ownedOnce(
                            conflicts, owners, "KID " + kid.value(), shelves.kids.get(kid.value()), after.id()));
            DraftKey.of(after).ifPresent(key -> {
                InvoiceId known = shelves.drafts.get(key);
                String text = "open draft of " + key.debtor() + ", " + key.type() + ", " + key.term();
                // One that this commit issues or discards makes room.
                ownedOnce(conflicts, owners, text, known != null && changed.contains(known) ? null : known, after.id());
            });
        }
    }

    private void newClaims(List<Conflict> conflicts) {
        Map<Object, InvoiceId> owners = new HashMap<>();
        Set<ClaimKey> released = Set.copyOf(changes.releasedClaims());
        changes.claims().forEach(claim -> {
            InvoiceId known = released.contains(claim.key()) ? null : shelves.claims.get(claim.key());
            String key = "claim " + claim.key();
            if (claim.invoice().equals(known)) {
                conflicts.add(new Conflict.Exists(key));
            } else {
                ownedOnce(conflicts, owners, key, known, claim.invoice());
            }
        });
    }

    /** Something that one invoice has: in the store, or in this change set before. */
    private static void ownedOnce(
            List<Conflict> conflicts,
            Map<Object, InvoiceId> owners,
            String key,
            @Nullable InvoiceId stored,
            InvoiceId offered) {
        InvoiceId before = owners.putIfAbsent(key, offered);
        InvoiceId owner = stored == null ? before : stored;
        if (owner != null && !owner.equals(offered)) {
            conflicts.add(new Conflict.Differs(key, "invoice", owner.toString(), offered.toString()));
        }
    }

    private static Conflict same(String key, Record stored, Record offered) {
        if (stored.equals(offered)) {
            return new Conflict.Exists(key);
        }
        RecordCodec.Shape shape = RecordCodec.Shape.of(stored.getClass());
        List<@Nullable Object> there = shape.taken(stored);
        List<@Nullable Object> now = shape.taken(offered);
        int field = 0;
        while (Objects.equals(there.get(field), now.get(field))) {
            field++;
        }
        return new Conflict.Differs(
                key, shape.names().get(field), String.valueOf(there.get(field)), String.valueOf(now.get(field)));
    }
}
