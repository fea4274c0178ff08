package org.schoolbilling.refund;

import java.util.List;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.TargetedLine;

/**
 * What a refund appends to an invoice.
 *
 * @param lines the refund claim, if there is one, and after it a refund line for each payment
 * @param allocations what the refund claim releases, below zero; empty for a refund of what is held
 */
public record Refunded(List<TargetedLine> lines, List<Allocation> allocations) {

    public Refunded {
        lines = List.copyOf(lines);
        allocations = List.copyOf(allocations);
    }

    public Invoice appendTo(Invoice invoice) {
        return invoice.append(lines, allocations);
    }
}
