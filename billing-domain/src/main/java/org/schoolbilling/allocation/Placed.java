package org.schoolbilling.allocation;

import java.util.List;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.TargetedLine;

/** What a decision appends to an invoice: automatic waivers or their undoing, and allocations. Either may be empty. */
public record Placed(List<TargetedLine> lines, List<Allocation> allocations) {

    public Placed {
        lines = List.copyOf(lines);
        allocations = List.copyOf(allocations);
    }

    public Invoice appendTo(Invoice invoice) {
        return invoice.append(lines, allocations);
    }
}
