package org.schoolbilling.invoice;

/** The library's own key of an invoice: above zero, given by the host's id generator, never reused (SPI-10). */
public record InvoiceId(long value) implements Comparable<InvoiceId> {

    public InvoiceId {
        if (value < 1) {
            throw new IllegalArgumentException("invoice id must be 1 or higher: " + value);
        }
    }

    @Override
    public int compareTo(InvoiceId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
