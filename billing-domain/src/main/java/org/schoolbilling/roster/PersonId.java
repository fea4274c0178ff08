package org.schoolbilling.roster;

/**
 * The host's own key of a person, 1–38 characters, stable for ever, and never a national id (IDN-5). Claims are counted
 * by it (GEN-3).
 */
public record PersonId(String value) implements Comparable<PersonId> {

    public PersonId {
        java.util.Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 38) {
            throw new IllegalArgumentException("person id must have 1 to 38 characters: '" + value + "'");
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
