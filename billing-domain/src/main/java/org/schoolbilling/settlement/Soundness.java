package org.schoolbilling.settlement;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.money.Money;

/** Whether an invoice's sums are ones that ALC-4 and ALC-9 allow. */
final class Soundness {

    private Soundness() {}

    /** What does not hold, in words: added up line by line, so that the sums by role are held against something else. */
    static List<String> violations(Invoice invoice, Settlement sums, LineSums byLine) {
        List<String> found = new ArrayList<>();
        long open = 0;
        long unplaced = 0;
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof ClaimLine claim) {
                open += byLine.open(claim);
                if (byLine.isClosedTooFar(claim)) {
                    found.add("claim " + line.number() + " is closed by more than its amount: " + sums.claim(claim));
                }
            } else if (line instanceof PaymentLine payment) {
                unplaced += byLine.unplaced(payment);
                if (byLine.isUsedTooFar(payment)) {
                    found.add(
                            "payment " + line.number() + " is used for more than its amount: " + sums.payment(payment));
                }
            }
        }
        Currency currency = invoice.header().currency();
        Money surplus = Money.ofMinor(unplaced, currency);
        Money outstanding = Money.ofMinor(open, currency);
        if (!surplus.minus(outstanding).equals(sums.balance())) {
            found.add("unplaced " + surplus + " less open " + outstanding + " is not the balance " + sums.balance());
        }
        if (surplus.isPositive() && outstanding.isPositive()) {
            found.add("unplaced " + surplus + " stands beside open " + outstanding + " (ALC-9)");
        }
        return found;
    }
}
