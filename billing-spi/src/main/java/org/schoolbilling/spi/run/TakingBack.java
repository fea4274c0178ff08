package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.store.Store;

/** Which payment lines a reversal takes back: the one that is named, or all that stands of its bank transaction (PAY-12). */
final class TakingBack {

    private final Store store;
    private final InvoiceLedger ledger;
    private final RecordedTransaction recorded;

    TakingBack(Store store, InvoiceLedger ledger, RecordedTransaction recorded) {
        this.store = store;
        this.ledger = ledger;
        this.recorded = recorded;
    }

    /** The changes, those of the invoice that is named first. */
    List<Changes> decide(Invoice invoice, int line) {
        LocalDate date = recorded.transaction().paymentDate();
        Changes named = Payments.yes(ledger.returned(invoice, line, date));
        Money returned = recorded.transaction().amount().abs();
        return standing(invoice, line).equals(returned) ? List.of(named) : wherever(invoice, line, returned, date);
    }

    /** What of a payment was neither returned nor moved on. */
    private static Money standing(Invoice invoice, int line) {
        return Settlement.of(invoice).standing(invoice.line(line));
    }

    /** The return of all that stands of a bank transaction, the invoice that was named first. */
    private List<Changes> wherever(Invoice invoice, int line, Money returned, LocalDate date) {
        Money paid = Money.zero(returned.currency());
        List<Changes> all = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Invoice one : paidAsWell(invoice, line)) {
            Changes changes = null;
            for (PaymentLine payment : one.payments()) {
                Money standing = standing(one, payment.number());
                if (isOfTheSame(invoice, line, payment) && standing.isPositive()) {
                    paid = paid.plus(standing);
                    places.add("line " + payment.number() + " of " + InvoiceLedger.name(one) + " is " + standing);
                    Changes next = Payments.yes(
                            ledger.returned(changes == null ? one : changes.after(), payment.number(), date));
                    changes = changes == null ? next : changes.then(next);
                }
            }
            if (changes != null) {
                all.add(changes);
            }
        }
        if (!paid.equals(returned)) {
            throw BillingException.of(
                    ErrorCode.TRANSACTION_UNSUITABLE,
                    recorded.key().toText(),
                    "it returns " + returned + ", and " + String.join(", ", places));
        }
        return all;
    }

    /** The invoice, and then others that have money of the same bank transaction. */
    private List<Invoice> paidAsWell(Invoice invoice, int line) {
        List<Invoice> all = new ArrayList<>(List.of(invoice));
        if (invoice.line(line) instanceof PaymentLine payment
                && !payment.origin().transaction().isEmpty()) {
            TransactionKey paid = TransactionKey.parse(payment.origin().transaction());
            store.invoicesPaidBy(List.of(paid)).getOrDefault(paid, List.of()).stream()
                    .filter(other -> !other.id().equals(invoice.id()))
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean isOfTheSame(Invoice invoice, int line, PaymentLine other) {
        return invoice.line(line) instanceof PaymentLine payment
                && (payment.equals(other)
                        || (!payment.origin().transaction().isEmpty()
                                && payment.origin()
                                        .transaction()
                                        .equals(other.origin().transaction())));
    }
}
