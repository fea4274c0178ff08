package org.schoolbilling.roster;

import java.util.Objects;

/** Length checks of the codes that claims carry on: what a roster lets through must fit there. */
final class Codes {

    private static final int LONGEST = 40;

    private Codes() {}

    static void atMost(String text, String what) {
        Objects.requireNonNull(text, what);
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(what + " code has more than " + LONGEST + " characters: '" + text + "'");
        }
    }

    static void required(String text, String what) {
        atMost(text, what);
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " code must not be blank");
        }
    }
}
