package org.schoolbilling.catalog;

import java.util.Objects;

/** Length checks of this package's values. */
final class Text {

    private Text() {}

    static void required(String text, int length, String what) {
        atMost(text, length, what);
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
    }

    static void atMost(String text, int length, String what) {
        Objects.requireNonNull(text, what);
        if (text.length() > length) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters, at most " + length + " fit: '" + text + "'");
        }
    }
}
