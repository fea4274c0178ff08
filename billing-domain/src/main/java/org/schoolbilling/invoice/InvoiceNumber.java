package org.schoolbilling.invoice;

/** An issued invoice's number: one ascending series per creditor, without gap or reuse (INV-3). */
public record InvoiceNumber(long value) implements Comparable<InvoiceNumber> {

    public InvoiceNumber {
        if (value < 1) {
            throw new IllegalArgumentException("invoice number must be 1 or higher: " + value);
        }
    }

    @Override
    public int compareTo(InvoiceNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
