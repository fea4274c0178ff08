package org.schoolbilling.refund;

import java.util.Comparator;
import java.util.Objects;
import org.schoolbilling.invoice.InvoiceId;

/** A line of an invoice that pays money back (REF), by its number. */
public record RefundLine(InvoiceId invoice, int line) implements Comparable<RefundLine> {

    private static final Comparator<RefundLine> ORDER =
            Comparator.comparing(RefundLine::invoice).thenComparingInt(RefundLine::line);

    public RefundLine {
        Objects.requireNonNull(invoice, "invoice");
        if (line < 1) {
            throw new IllegalArgumentException("lines are numbered from 1, not " + line);
        }
    }

    @Override
    public int compareTo(RefundLine other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "refund line " + line + " of invoice " + invoice;
    }
}
