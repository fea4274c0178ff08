package org.schoolbilling.erp.files;

import java.util.regex.Pattern;

/** Values in messages. */
final class Quoted {

    private static final int LONGEST = 300;
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("(?<!\\d)(\\d{6})[ .-]?\\d{5}(?!\\d)");

    private Quoted() {}

    /** The value in quotation marks, cut to what a message can bear; what may be a national id is masked (IDN-5). */
    static String of(String value) {
        String cut = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
        return "\"" + ELEVEN_DIGITS.matcher(cut).replaceAll("$1*****") + "\"";
    }
}
