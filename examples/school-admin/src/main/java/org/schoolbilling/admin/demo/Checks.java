package org.schoolbilling.admin.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Holds what was found against what was worked out. */
final class Checks {

    /** One comparison. */
    record Check(String what, String expected, String found, boolean ok) {}

    private final List<Check> all = new ArrayList<>();

    /** Compares two amounts in øre. */
    void amount(String what, long expected, long found) {
        all.add(new Check(what, Ore.text(expected), Ore.text(found), expected == found));
    }

    /** Compares two numbers. */
    void count(String what, long expected, long found) {
        all.add(new Check(what, Long.toString(expected), Long.toString(found), expected == found));
    }

    /** Compares two things. */
    void same(String what, Object expected, Object found) {
        boolean ok = Objects.equals(expected, found);
        all.add(new Check(what, expected.toString(), found.toString(), ok));
    }

    List<Check> all() {
        return List.copyOf(all);
    }

    boolean areAllOk() {
        return all.stream().allMatch(Check::ok);
    }
}
