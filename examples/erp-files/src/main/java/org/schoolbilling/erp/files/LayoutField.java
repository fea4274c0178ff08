package org.schoolbilling.erp.files;

import org.jspecify.annotations.Nullable;

/**
 * One field of a record.
 *
 * @param from its first character, from 1
 * @param to its last
 * @param zeroIfUnset whether it holds zeros where nothing is put in it, else blanks
 * @param useOrNull what is put in it
 */
record LayoutField(
        int number,
        String name,
        Kind kind,
        int length,
        int from,
        int to,
        boolean zeroIfUnset,
        @Nullable Use useOrNull) {

    /** What may stand in a field. */
    enum Kind {
        CODE,
        TEXT,
        NUMBER,
        AMOUNT,
        DATE
    }

    boolean isNumeric() {
        return kind == Kind.NUMBER || kind == Kind.AMOUNT;
    }

    /** How faults name it. */
    String title() {
        return "field " + name;
    }
}
