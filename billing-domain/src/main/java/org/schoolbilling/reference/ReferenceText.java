package org.schoolbilling.reference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the schemes share: blanks taken out, digits put in groups, faults told. */
final class ReferenceText {

    private ReferenceText() {}

    /** Without blanks and no-break blanks, of which people make groups. */
    static String compact(CharSequence text) {
        StringBuilder compact = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\u00A0') {
                compact.append(c);
            }
        }
        return compact.toString();
    }

    static boolean areDigits(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static boolean areZeros(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** With zeros from the left. */
    static String padded(String digits, int width) {
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** In groups with a blank between them, counted from the left. */
    static String inGroups(String text, int size) {
        StringBuilder grouped = new StringBuilder(text);
        for (int i = (text.length() - 1) / size * size; i > 0; i -= size) {
            grouped.insert(i, ' ');
        }
        return grouped.toString();
    }

    /** The same, counted from the right. */
    static String inGroupsFromTheRight(String text, int size) {
        StringBuilder grouped = new StringBuilder(text);
        for (int i = text.length() - size; i > 0; i -= size) {
            grouped.insert(i, ' ');
        }
        return grouped.toString();
    }

    static Optional<ReferenceFault> found(@Nullable ReferenceFault fault) {
        return Optional.ofNullable(fault);
    }

    static IllegalArgumentException exception(ReferenceScheme scheme, CharSequence text, ReferenceFault fault) {
        return new IllegalArgumentException(Kid.quoted(text) + " is no reference of " + scheme.name() + ": " + fault);
    }

    /** A number of a creditor's that is to be made a reference of. */
    static void requireDigits(ReferenceScheme scheme, String digits, int longest) {
        if (digits.isEmpty() || digits.length() > longest || !areDigits(digits)) {
            throw new IllegalArgumentException(Kid.quoted(digits) + " cannot be made a reference of " + scheme.name()
                    + ": it must be 1 to " + longest + " digits");
        }
    }
}
