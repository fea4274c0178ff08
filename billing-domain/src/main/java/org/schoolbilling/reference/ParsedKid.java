package org.schoolbilling.reference;

import java.util.List;

/**
 * A KID together with the scheme by which it is right, so that its fields can be read (KID-5).
 *
 * @param scheme the creditor's scheme
 * @param kid one of its KIDs
 */
public record ParsedKid(KidScheme scheme, Kid kid) {

    public ParsedKid {
        scheme.requireValid(kid.value());
    }

    /** The value of a field; a name that the scheme does not have is an {@link IllegalArgumentException}. */
    public long value(String field) {
        int from = 0;
        for (KidField candidate : scheme.fields()) {
            if (candidate.name().equals(field)) {
                return number(from, candidate);
            }
            from += candidate.width();
        }
        throw new IllegalArgumentException("\"" + field + "\" is no field of a KID of " + scheme.fields());
    }

    /** The values of all fields in the scheme's order: those that {@link KidScheme#generate} makes this KID of. */
    public List<Long> values() {
        return scheme.fields().stream().map(field -> value(field.name())).toList();
    }

    private long number(int from, KidField field) {
        return Long.parseLong(kid.value(), from, from + field.width(), 10);
    }
}
