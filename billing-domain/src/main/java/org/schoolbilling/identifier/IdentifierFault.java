package org.schoolbilling.identifier;

/** The check that an identifier failed; the first of them where it would fail several. */
public enum IdentifierFault {
    /** A character that such a number does not have. */
    CHARACTERS("has characters that do not belong in it"),
    /** Too short or too long. */
    LENGTH("has the wrong length"),
    /** Nothing but zeros, which would pass the arithmetic. */
    ALL_ZERO("is all zeros"),
    /** A country that does not exist, or that has no such numbers. */
    COUNTRY("names no country that has such numbers"),
    /** A date that no calendar has. */
    DATE("has no valid date"),
    /** An individual number that was given to nobody born in such a year. */
    CENTURY("has an individual number of no century"),
    /** A check digit that does not go with the rest. */
    CHECK_DIGIT("has a wrong check digit"),
    /** The account number inside an IBAN fails its own country's check. */
    BBAN("has an account number that fails its own country's check");

    private final String sentence;

    IdentifierFault(String sentence) {
        this.sentence = sentence;
    }

    /** The exception for a value; the caller masks what must not be read. */
    IllegalArgumentException in(String value, String what) {
        return new IllegalArgumentException(what + " " + value + " " + sentence);
    }
}
