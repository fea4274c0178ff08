package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Erasing;
import org.schoolbilling.ledger.InvoiceErasing;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.ledger.Refusal;
import org.schoolbilling.ledger.Traces;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.store.ChangeSet;

/** Erases one debtor in one commit, so that nobody is ever half gone (LOG-5). */
final class EraseRun {

    private static final Set<TransactionState> NOT_REGISTERED =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(TransactionState.REGISTERED)));

    private EraseRun() {}

    private record Erased(
            EraseReport report,
            Debtor debtor,
            List<Changes> invoices,
            List<RecordedTransaction> transactions,
            List<RefundTransfer> refunds) {}

    static EraseReport erase(
            Context context, Settings settings, Mode mode, DebtorId debtor, LocalDate before, Actor actor) {
        context.require(actor, Permission.ERASE);
        Erasing erasing = new Erasing(before, context.today(), settings.yearsKept());
        if (mode == Mode.TRIAL) {
            return decide(context, erasing, debtor, actor).report();
        }
        return context.committing()
                .commitOne(fresh -> decide(context, erasing, debtor, actor), erased -> changes(context, erased, actor))
                .report();
    }

    private static Erased decide(Context context, Erasing erasing, DebtorId id, Actor actor) {
        Debtor debtor = Optional.ofNullable(context.store().debtors(List.of(id)).get(id))
                .orElseThrow(() -> BillingException.of(ErrorCode.DEBTOR_UNKNOWN, "debtor " + id));
        List<Invoice> invoices = context.store().invoicesOf(id);
        Optional<Refusal> no = erasing.refusal(debtor, invoices);
        if (no.isPresent()) {
            throw BillingException.of(no.get());
        }
        List<RecordedTransaction> transactions = new ArrayList<>();
        Map<TransactionKey, RecordedTransaction> booked = context.store().transactions(paidBy(invoices));
        transactions.addAll(booked.values());
        int left =
                others(context, erasing, new Traces(debtor, invoices, booked.values()), booked.keySet(), transactions);
        List<RefundTransfer> refunds = transfers(context, invoices, transactions);
        List<Changes> changed = changed(context, invoices, actor);
        List<RecordedTransaction> cleared = transactions.stream()
                .filter(t -> !Erasing.erased(t).equals(t))
                .map(Erasing::erased)
                .toList();
        Debtor erased = Erasing.erased(debtor);
        return new Erased(
                new EraseReport(id, changed.size(), cleared.size(), !erased.equals(debtor), left),
                erased,
                changed,
                cleared,
                refunds);
    }

    private static List<Changes> changed(Context context, List<Invoice> invoices, Actor actor) {
        InvoiceErasing erasing = new InvoiceErasing(context.catalog(), context.stamp(actor));
        Map<InvoiceId, List<Posting>> journals =
                context.store().postings(invoices.stream().map(Invoice::id).toList());
        return invoices.stream()
                .map(i -> erasing.erased(i, journals.getOrDefault(i.id(), List.of())))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Adds what tells of the person though no invoice of theirs took it. All that people handled is looked through, which
     * takes its time and is right, since nothing else says whose it was.
     *
     * @return how many must stay
     */
    private static int others(
            Context context,
            Erasing erasing,
            Traces traces,
            Set<TransactionKey> booked,
            List<RecordedTransaction> into) {
        int left = 0;
        try (Cursor<RecordedTransaction> handled = context.store().transactionsIn(NOT_REGISTERED)) {
            while (handled.hasNext()) {
                RecordedTransaction one = handled.next();
                if (booked.contains(one.key()) || !traces.isOn(one)) {
                    continue;
                }
                if (one.isUnresolved() || !erasing.isOver(one.transaction().paymentDate())) {
                    left++;
                } else {
                    into.add(one);
                }
            }
        }
        return left;
    }

    /** What was paid out to the person, and what was sent back. */
    private static List<RefundTransfer> transfers(
            Context context, List<Invoice> invoices, List<RecordedTransaction> transactions) {
        List<RefundTransfer> refunds = new ArrayList<>();
        context.store()
                .refundTransfers(invoices.stream().map(Invoice::id).toList())
                .values()
                .forEach(refunds::addAll);
        Set<TransactionKey> keys =
                transactions.stream().map(RecordedTransaction::key).collect(Collectors.toSet());
        for (RefundBatch batch :
                keys.isEmpty() ? List.<RefundBatch>of() : context.store().refundBatches()) {
            try (Cursor<RefundTransfer> all = context.store().refundTransfers(batch.number())) {
                while (all.hasNext()) {
                    RefundTransfer one = all.next();
                    if (one.transactionOrNull() != null && keys.contains(one.transactionOrNull())) {
                        refunds.add(one);
                    }
                }
            }
        }
        return refunds.stream()
                .filter(t -> !t.isErased())
                .map(RefundTransfer::erased)
                .toList();
    }

    /** The bank transactions that are booked on invoices. */
    private static Set<TransactionKey> paidBy(List<Invoice> invoices) {
        Set<TransactionKey> keys = new LinkedHashSet<>();
        for (Invoice invoice : invoices) {
            for (PaymentLine payment : invoice.payments()) {
                if (!payment.origin().transaction().isEmpty()) {
                    keys.add(TransactionKey.parse(payment.origin().transaction()));
                }
            }
        }
        return keys;
    }

    private static ChangeSet changes(Context context, Erased erased, Actor actor) {
        ChangeSet.Builder changes = context.newChangeSet();
        EraseReport report = erased.report();
        if (!report.isPerson()
                && report.invoices() == 0
                && report.transactions() == 0
                && erased.refunds().isEmpty()) {
            return changes.build();
        }
        changes.debtor(erased.debtor());
        erased.invoices().forEach(changes::invoice);
        erased.transactions().forEach(changes::transaction);
        erased.refunds().forEach(changes::refundTransfer);
        return changes.log(new LogEntry(
                        null,
                        LogField.ERASED,
                        "debtor " + erased.debtor().id(),
                        "",
                        "erased",
                        "BY_HAND",
                        context.stamp(actor)))
                .build();
    }
}
