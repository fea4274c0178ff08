package org.schoolbilling.catalog;

/** The code of an invoice type (fakturatype): 1–10 characters, compared exactly. */
public record InvoiceTypeCode(String value) implements Comparable<InvoiceTypeCode> {

    public InvoiceTypeCode {
        Text.required(value, 10, "invoice type code");
    }

    @Override
    public int compareTo(InvoiceTypeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
