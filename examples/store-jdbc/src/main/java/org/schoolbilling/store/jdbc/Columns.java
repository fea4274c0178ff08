package org.schoolbilling.store.jdbc;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of a table in the order in which they are bound and read. */
record Columns(List<String> names) {

    Columns {
        names = List.copyOf(names);
    }

    static Columns of(String names) {
        return new Columns(Arrays.asList(names.split(",\\s*")));
    }

    /** {@code a, b, c}. */
    String list() {
        return String.join(", ", names);
    }

    /** {@code t.a, t.b, t.c}. */
    String in(char table) {
        return names.stream().map(n -> table + "." + n).collect(Collectors.joining(", "));
    }

    /** {@code a = ?, b = ?, c = ?}. */
    String assignments() {
        return names.stream().map(n -> n + " = ?").collect(Collectors.joining(", "));
    }

    /** {@code (creditor, a, b, c) values (?, ?, ?, ?)}. */
    String insertion() {
        return "(creditor, " + list() + ") values (?" + ", ?".repeat(names.size()) + ")";
    }
}
