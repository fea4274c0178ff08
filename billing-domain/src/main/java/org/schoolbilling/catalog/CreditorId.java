package org.schoolbilling.catalog;

/**
 * The owner of one catalogue, one ledger and one number series (institusjon, skole): 1–20 characters. A database may hold
 * several.
 */
public record CreditorId(String value) implements Comparable<CreditorId> {

    public CreditorId {
        Text.required(value, 20, "creditor id");
    }

    @Override
    public int compareTo(CreditorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
