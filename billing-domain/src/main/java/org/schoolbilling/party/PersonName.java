package org.schoolbilling.party;

import java.util.Objects;

/**
 * A person's name: first and last, at most 30 characters each (CAT-15); last is required.
 */
public record PersonName(String first, String last) {

    public PersonName {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        if (last.isBlank()) {
            throw new IllegalArgumentException("a person needs a last name");
        }
        Limits.atMost(first, 30, "first name");
        Limits.atMost(last, 30, "last name");
    }

    /** First name and last name, as on an envelope. */
    public String full() {
        return first.isEmpty() ? last : first + " " + last;
    }
}
