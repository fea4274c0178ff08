package org.schoolbilling.bank.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a person should know of a file that is right: the first few of each kind, and a count. */
final class Warnings {

    static final int DATES_SHOWN = 5;

    private final List<String> texts = new ArrayList<>();
    private long dates;

    void add(String text) {
        texts.add(text);
    }

    void unusualDate(long line, String what, LocalDate date) {
        dates++;
        if (dates <= DATES_SHOWN) {
            texts.add("line " + line + ": " + what + " " + date + " is more than ten years back or one year ahead");
        }
    }

    List<String> texts() {
        List<String> all = new ArrayList<>(texts);
        if (dates > DATES_SHOWN) {
            all.add((dates - DATES_SHOWN) + " more dates are more than ten years back or one year ahead");
        }
        return all;
    }
}
