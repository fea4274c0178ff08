package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Erasing;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.ledger.Refusal;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.store.ChangeSet;

/** Erases one debtor in one commit, so that nobody is ever half gone (LOG-5). */
final class EraseRun {

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
        InvoiceLedger ledger = context.ledger(context.catalog(), actor);
        List<Changes> changed = new ArrayList<>();
        for (Invoice invoice : invoices) {
            ledger.erased(invoice).ifPresent(changed::add);
        }
        List<RecordedTransaction> transactions = new ArrayList<>();
        for (RecordedTransaction recorded :
                context.store().transactions(paidBy(invoices)).values()) {
            RecordedTransaction erased = Erasing.erased(recorded);
            if (!erased.equals(recorded)) {
                transactions.add(erased);
            }
        }
        List<RefundTransfer> refunds =
                context
                        .store()
                        .refundTransfers(invoices.stream().map(Invoice::id).toList())
                        .values()
                        .stream()
                        .flatMap(List::stream)
                        .filter(t -> !t.isErased())
                        .map(RefundTransfer::erased)
                        .toList();
        Debtor erased = Erasing.erased(debtor);
        return new Erased(
                new EraseReport(id, changed.size(), transactions.size(), !erased.equals(debtor)),
                erased,
                changed,
                transactions,
                refunds);
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
