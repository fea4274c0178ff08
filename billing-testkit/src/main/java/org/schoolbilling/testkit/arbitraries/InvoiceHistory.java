package org.schoolbilling.testkit.arbitraries;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.party.Debtor;

/**
 * How an invoice came to be what it is: the changes that the real decisions made, one for each thing that happened, as they
 * would be committed one after the other.
 *
 * @param steps the first makes the draft, the second issues it; at least one
 */
public record InvoiceHistory(Catalog catalog, Debtor debtor, List<Changes> steps) {

    /** Checks nothing that the decisions do not. */
    public InvoiceHistory {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a history has at least one step");
        }
    }

    /** The invoice in the end, as it would be read back. */
    public Invoice invoice() {
        return afterStep(steps.size() - 1);
    }

    /** The invoice after a step counted from 0, as it would be read back. */
    public Invoice afterStep(int step) {
        Changes changes = steps.get(step);
        return changes.after().withVersion(changes.expectedVersion() + 1);
    }

    /** The type of the invoice. */
    public InvoiceType invoiceType() {
        return catalog.invoiceType(invoice().header().type()).orElseThrow();
    }

    /** Payments of an invoice that were neither moved out nor returned. */
    public static List<PaymentLine> standingPayments(Invoice invoice) {
        Set<Integer> gone = invoice.lines().stream()
                .filter(line -> line.role() == Role.PAYMENT_MOVED_OUT)
                .map(line -> ((TargetedLine) line).target())
                .collect(Collectors.toSet());
        return invoice.payments().stream()
                .filter(payment -> !gone.contains(payment.number()))
                .toList();
    }
}
