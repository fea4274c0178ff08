package org.schoolbilling.roster.files;

import java.util.ArrayList;
import java.util.List;

/** The faults of one row, as they are found. */
final class Faults {

    private final String file;
    private final List<RosterFault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(Place place, RosterFaultKind kind, String text, String expected, String advice) {
        found.add(new RosterFault(
                file, place.line(), place.column(), place.field(), kind, Quote.of(text), expected, advice));
    }

    int count() {
        return found.size();
    }

    List<RosterFault> list() {
        return List.copyOf(found);
    }
}
