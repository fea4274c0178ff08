package org.schoolbilling.party;

import java.util.Objects;

/**
 * The host's own key of a debtor, 1–40 characters, stable for ever. It stands on every invoice, in log and export, and is
 * therefore never a national id (IDN-5, LOG-5).
 */
public record DebtorId(String value) implements Comparable<DebtorId> {

    public DebtorId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 40) {
            throw new IllegalArgumentException("debtor id must have 1 to 40 characters: '" + value + "'");
        }
    }

    @Override
    public int compareTo(DebtorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
