package org.schoolbilling.report;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A column of a report.
 *
 * @param name in camel case, stable: CSV headings and JSON fields are called so
 * @param isNumber whether it stands to the right
 */
public record Column(String name, boolean isNumber) {

    public Column {
        Objects.requireNonNull(name, "name");
    }

    /** Columns by name; a name that ends in {@code #} is a column of numbers. */
    static List<Column> of(String... names) {
        return Arrays.stream(names)
                .map(n -> n.endsWith("#") ? new Column(n.substring(0, n.length() - 1), true) : new Column(n, false))
                .toList();
    }
}
