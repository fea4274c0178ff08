package org.schoolbilling.erp.files;

/** Numbers as decimal digits in a row of bytes. */
final class Digits {

    private Digits() {}

    /** Puts the digits of a number, without its sign, so that they end before {@code end}; returns where they start. */
    static int put(long value, byte[] target, int end) {
        // below zero, since that side has room for every long
        long rest = value > 0 ? -value : value;
        int at = end;
        do {
            at--;
            target[at] = (byte) ('0' - rest % 10);
            rest /= 10;
        } while (rest != 0);
        return at;
    }

    /** How many digits a number has. */
    static int count(long value) {
        int count = 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            count++;
        }
        return count;
    }
}
