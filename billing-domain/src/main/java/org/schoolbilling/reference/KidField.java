package org.schoolbilling.reference;

import java.util.Objects;
import java.util.stream.LongStream;

/**
 * A number within a KID, padded with zeros from the left to its width (KID-1).
 *
 * @param name what the number is, unique within its scheme
 * @param width digits, 1 to 18: as many as a {@code long} always holds
 * @param mayBeZero whether 0 is a value; in a number that counts from 1 it is none, and no KID has it (KID-2)
 */
public record KidField(String name, int width, boolean mayBeZero) {

    private static final int WIDEST = 18;
    private static final long[] POWERS =
            LongStream.iterate(1, power -> power * 10).limit(WIDEST + 1).toArray();

    public KidField {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a KID field");
        }
        if (width < 1 || width > WIDEST) {
            throw new IllegalArgumentException(
                    "KID field " + name + " is " + width + " digits wide: it must be 1 to " + WIDEST);
        }
    }

    /** A field whose value is never 0. */
    public KidField(String name, int width) {
        this(name, width, false);
    }

    /** The same field, with 0 among its values. */
    public KidField withZero() {
        return mayBeZero ? this : new KidField(name, width, true);
    }

    /** The greatest value that fits: as many nines as the field is wide. */
    public long greatest() {
        return POWERS[width] - 1;
    }

    /** Ten to the power of 0 to 18. */
    static long power(int exponent) {
        return POWERS[exponent];
    }

    /** Name and width, {@code invoice:9}. */
    @Override
    public String toString() {
        return name + ":" + width;
    }
}
