package org.schoolbilling.party;

import java.util.List;
import java.util.Objects;

/**
 * A postal address of up to four parts with postal code and place (CAT-15).
 *
 * @param lines 0 to 4 lines of at most 40 characters
 * @param postalCode at most 15 characters, may be empty
 * @param place at most 40 characters, may be empty
 */
public record Address(List<String> lines, String postalCode, String place) {

    /** No address known. */
    public static final Address NONE = new Address(List.of(), "", "");

    public Address {
        lines = List.copyOf(lines);
        Objects.requireNonNull(postalCode, "postalCode");
        Objects.requireNonNull(place, "place");
        if (lines.size() > 4) {
            throw new IllegalArgumentException("an address has at most 4 lines, found " + lines.size());
        }
        for (String line : lines) {
            Limits.atMost(line, 40, "address line");
        }
        Limits.atMost(postalCode, 15, "postal code");
        Limits.atMost(place, 40, "place");
    }

    public boolean isEmpty() {
        return lines.isEmpty() && postalCode.isEmpty() && place.isEmpty();
    }
}
