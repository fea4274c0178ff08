package org.schoolbilling.party;

/** Length checks of this package's values. */
final class Limits {

    private Limits() {}

    static void atMost(String text, int length, String what) {
        if (text.length() > length) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters, at most " + length + " fit: '" + text + "'");
        }
    }
}
