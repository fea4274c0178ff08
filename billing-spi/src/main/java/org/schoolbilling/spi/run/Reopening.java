package org.schoolbilling.spi.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.store.Store;

/** Whether what a person did with a bank transaction can be undone by putting it back on the unresolved list (PAY-13). */
final class Reopening {

    /** What a person made of a transaction. */
    static final Set<TransactionState> BY_HAND = EnumSet.of(
            TransactionState.PLACED,
            TransactionState.DUPLICATE,
            TransactionState.SENT_BACK,
            TransactionState.PAID_BACK,
            TransactionState.REMOVED);

    private final Store store;

    Reopening(Store store) {
        this.store = store;
    }

    void require(RecordedTransaction recorded) {
        TransactionKey key = recorded.key();
        if (!BY_HAND.contains(recorded.state())) {
            throw Handling.unsuitable(
                    key, "it is " + recorded.state() + ", and only what a person handled is reopened");
        }
        if (recorded.state() == TransactionState.PLACED) {
            refusePlaced(key);
        }
    }

    /** Its money stands on an invoice, or the bank took it back: either way placing it anew would book it twice. */
    private void refusePlaced(TransactionKey key) {
        List<Invoice> paid = store.invoicesPaidBy(List.of(key)).getOrDefault(key, List.of());
        if (paid.isEmpty()) {
            throw Handling.unsuitable(key, "it took a payment back, which cannot be undone here");
        }
        for (Invoice invoice : paid) {
            Settlement settlement = Settlement.of(invoice);
            for (PaymentLine line : invoice.payments()) {
                if (line.origin().transaction().equals(key.toText())
                        && !settlement.payment(line).movedOut().equals(line.amount())) {
                    throw Handling.unsuitable(
                            key,
                            "its money stands on line " + line.number() + " of " + InvoiceLedger.name(invoice)
                                    + "; move it instead");
                }
            }
        }
        throw Handling.unsuitable(key, "its payment was taken back (PAY-12), so there is no money to place");
    }
}
