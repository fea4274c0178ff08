package org.schoolbilling.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.PostingOrder;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.Moment;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.posting.HandOver;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult.Committed;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.StoredEvent;

/** Writes a change set that has no conflicts into tables nobody else sees yet. */
final class Writing {

    private final Tables tables;
    private final Runnable step;

    private Writing(Tables tables, Runnable step) {
        this.tables = tables;
        this.step = step;
    }

    /** The tables after the commit; those before it stay as they are. */
    static Tables write(Tables before, ChangeSet changes, String digest, Runnable step) {
        Writing writing = new Writing(before.copy(), step);
        writing.all(changes, digest);
        return writing.tables;
    }

    private void all(ChangeSet changes, String digest) {
        step.run();
        tables.sequence++;
        tables.commits =
                tables.commits.put(changes.id(), new Tables.StoredCommit(digest, new Committed(tables.sequence)));
        step.run();
        each(changes.series(), move -> tables.series = tables.series.put(move.series(), move.to()));
        each(changes.debtors(), debtor -> tables.debtors = tables.debtors.put(debtor.id(), debtor));
        each(changes.releasedClaims(), key -> tables.claims = tables.claims.remove(key));
        each(changes.claims(), claim -> tables.claims = tables.claims.put(claim.key(), claim.invoice()));
        each(changes.invoices(), this::invoice);
        each(changes.transactions(), this::transaction);
        each(orNone(changes.issueRun()), this::issueRun);
        each(orNone(changes.newBatch()), this::newBatch);
        each(orNone(changes.batch()), this::batch);
        each(orNone(changes.catalog()), catalog -> tables.catalogs = tables.catalogs.put(catalog.version(), catalog));
        each(changes.log(), this::log);
        each(changes.deliveredEvents(), this::delivered);
        each(changes.seals(), this::seal);
        each(orNone(changes.newRefundBatch()), batch -> {
            tables.refundBatches = tables.refundBatches.put(batch.number(), batch);
            tables.refundTransfers = tables.refundTransfers.put(batch.number(), List.of());
        });
        each(changes.refundTransfers(), this::refundTransfer);
        each(changes.deliveredRefundBatches(), this::deliveredRefunds);
    }

    /** Writes one after the other, with a step after each at which the process may die. */
    private <T> void each(List<T> items, Consumer<? super T> write) {
        for (T item : items) {
            write.accept(item);
            step.run();
        }
    }

    private static <T> List<T> orNone(@Nullable T item) {
        return item == null ? List.of() : List.of(item);
    }

    private void invoice(Changes change) {
        Invoice stored = change.after().withVersion(change.expectedVersion() + 1);
        InvoiceHeader header = stored.header();
        InvoiceId id = stored.id();
        Tables.Account account = Tables.Account.of(header);
        if (tables.invoices.get(id) == null) {
            tables.accounts =
                    tables.accounts.put(account, plus(tables.accounts.getOrDefault(account, List.of()), List.of(id)));
        }
        tables.invoices = tables.invoices.put(id, stored);
        header.number().ifPresent(number -> tables.numbers = tables.numbers.put(number, id));
        header.kid().ifPresent(kid -> tables.kids = tables.kids.put(kid.value(), id));
        if (Inserts.isOpenDraft(header)) {
            tables.openDrafts = tables.openDrafts.put(account, id);
        } else if (id.equals(tables.openDrafts.get(account))) {
            tables.openDrafts = tables.openDrafts.remove(account);
        }
        step.run();
        tables.moments =
                tables.moments.put(id, plus(tables.moments.getOrDefault(id, List.of()), List.of(Moment.of(change))));
        postings(id, change.postings().postings());
        change.corrections().forEach(c -> c.postings().forEach(this::noted));
        change.erasure().ifPresent(e -> e.postings().forEach(this::noted));
        refunds(id, stored.lines().subList(change.storedLines(), stored.lines().size()));
        step.run();
        change.log().forEach(this::log);
        change.events().forEach(this::event);
    }

    private void postings(InvoiceId id, List<Posting> added) {
        if (!added.isEmpty()) {
            tables.journals = tables.journals.put(id, plus(tables.journals.getOrDefault(id, List.of()), added));
            added.forEach(p -> tables.openPostings = tables.openPostings.put(p, p));
        }
    }

    /** Replaces a posting by one with another note, which is part of its place in the order (INV-5, LOG-5). */
    private void noted(Posting corrected) {
        List<Posting> journal = new ArrayList<>(tables.journals.getOrDefault(corrected.invoice(), List.of()));
        Posting stored = journal.get(corrected.number() - 1);
        Posting noted = stored.withNote(corrected.note());
        journal.set(corrected.number() - 1, noted);
        tables.journals = tables.journals.put(corrected.invoice(), List.copyOf(journal));
        HandOver to = stored.handOverOrNull();
        if (to == null) {
            tables.openPostings = tables.openPostings.remove(stored).put(noted, noted);
            return;
        }
        BatchNumber batch = new BatchNumber(to.batch());
        List<Posting> handedOver = new ArrayList<>(tables.handedOver.getOrDefault(batch, List.of()));
        handedOver.replaceAll(p -> p.equals(stored) ? noted : p);
        handedOver.sort(PostingOrder.COMPARATOR);
        tables.handedOver = tables.handedOver.put(batch, List.copyOf(handedOver));
    }

    private void refunds(InvoiceId id, List<InvoiceLine> added) {
        for (InvoiceLine line : added) {
            if (line.role() == Role.REFUND) {
                RefundLine refund = new RefundLine(id, line.number());
                tables.openRefunds = tables.openRefunds.put(refund, new Tables.OpenRefund(refund, line.date()));
            } else if (line instanceof TargetedLine back && line.role() == Role.REFUND_RETURNED) {
                tables.openRefunds = tables.openRefunds.remove(new RefundLine(id, back.target()));
            }
        }
    }

    /** A new one comes last in its batch, a changed one to its place. */
    private void refundTransfer(RefundTransfer transfer) {
        List<RefundTransfer> all = new ArrayList<>(tables.refundTransfers.getOrDefault(transfer.batch(), List.of()));
        if (transfer.number() > all.size()) {
            all.add(transfer);
        } else {
            all.set(transfer.number() - 1, transfer);
        }
        tables.refundTransfers = tables.refundTransfers.put(transfer.batch(), List.copyOf(all));
        if (transfer.lineOrNull() != null) {
            tables.openRefunds = tables.openRefunds.remove(transfer.lineOrNull());
        }
    }

    private void deliveredRefunds(long number) {
        RefundBatch stored = tables.refundBatches.get(number);
        if (stored != null) {
            tables.refundBatches = tables.refundBatches.put(number, stored.delivered());
        }
    }

    private void transaction(RecordedTransaction offered) {
        Tables.@Nullable StoredTransaction before = tables.transactions.get(offered.key());
        long order = before == null ? tables.transactions.size() + 1L : before.order();
        RecordedTransaction stored = offered.withVersion(offered.version() + 1);
        tables.transactions = tables.transactions.put(stored.key(), new Tables.StoredTransaction(order, stored));
        tables.unresolved =
                stored.isUnresolved() ? tables.unresolved.put(order, stored.key()) : tables.unresolved.remove(order);
    }

    private void issueRun(IssueRun chunk) {
        IssueRun stored = tables.issueRuns.get(chunk.id());
        tables.issueRuns = tables.issueRuns.put(
                chunk.id(),
                stored == null
                        ? chunk
                        : new IssueRun(
                                chunk.id(),
                                stored.term(),
                                stored.count() + chunk.count(),
                                stored.total().plus(chunk.total()),
                                stored.started()));
    }

    private void newBatch(GlBatch batch) {
        List<Posting> marked = new ArrayList<>();
        for (VoucherSum voucher : batch.vouchers()) {
            HandOver to = new HandOver(batch.number().value(), voucher.number(), voucher.period());
            for (Posting posting : tables.openPostings(voucher.date(), voucher.receivingAccount())) {
                marked.add(posting.withHandOver(to));
                tables.openPostings = tables.openPostings.remove(posting);
            }
        }
        marked.sort(PostingOrder.COMPARATOR);
        for (Posting posting : marked) {
            List<Posting> journal = new ArrayList<>(tables.journals.getOrDefault(posting.invoice(), List.of()));
            journal.replaceAll(p -> p.number() == posting.number() ? posting : p);
            tables.journals = tables.journals.put(posting.invoice(), List.copyOf(journal));
        }
        tables.batches = tables.batches.put(batch.number(), batch);
        tables.handedOver = tables.handedOver.put(batch.number(), List.copyOf(marked));
    }

    private void batch(GlBatch changed) {
        GlBatch stored = tables.batches.getOrDefault(changed.number(), changed);
        tables.batches = tables.batches.put(changed.number(), stored.with(changed.state(), changed.answer()));
    }

    private void log(LogEntry entry) {
        long key = tables.log.size() + 1L;
        tables.log = tables.log.put(key, entry);
        tables.unsealed = tables.unsealed.put(key, key);
        entry.invoice()
                .ifPresent(id -> tables.logs =
                        tables.logs.put(id, plus(tables.logs.getOrDefault(id, List.of()), List.of(entry))));
    }

    private void seal(LogSeal seal) {
        tables.unsealed = tables.unsealed.remove(seal.entry());
        tables.chain = tables.chain.put(seal.position(), seal);
        tables.seals = tables.seals.put(seal.entry(), seal);
    }

    private void event(HostEvent event) {
        StoredEvent stored = new StoredEvent(tables.events.size() + 1L, event, false);
        tables.events = tables.events.put(stored.key(), stored);
        tables.undelivered = tables.undelivered.put(stored.key(), stored);
        InvoiceId id = event.invoice();
        tables.eventsOf =
                tables.eventsOf.put(id, plus(tables.eventsOf.getOrDefault(id, List.of()), List.of(stored.key())));
    }

    private void delivered(long key) {
        StoredEvent stored = tables.undelivered.get(key);
        if (stored != null) {
            tables.events = tables.events.put(key, new StoredEvent(key, stored.event(), true));
            tables.undelivered = tables.undelivered.remove(key);
        }
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
