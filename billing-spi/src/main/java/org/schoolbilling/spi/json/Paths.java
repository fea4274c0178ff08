package org.schoolbilling.spi.json;

import java.util.regex.Pattern;

/** Paths into a document, such as {@code invoiceTypes[2].lineTypes[0].code}. */
final class Paths {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}0-9_$-]{1,60}");
    private static final int LONGEST_KEY = 60;

    private Paths() {}

    /** The path of a key; one that no path can bear is quoted, and cut. */
    static String key(String parent, String key) {
        if (PLAIN.matcher(key).matches()) {
            return parent.isEmpty() ? key : parent + "." + key;
        }
        String cut = key.substring(0, Math.min(key.length(), LONGEST_KEY));
        return parent + "[\"" + cut.replaceAll("\\p{Cntrl}", "?") + "\"]";
    }
}
