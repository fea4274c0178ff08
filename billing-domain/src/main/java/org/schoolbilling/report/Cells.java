package org.schoolbilling.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts cells together. */
final class Cells {

    private Cells() {}

    static List<Object> of(@Nullable Object... values) {
        List<Object> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(value == null ? "" : value);
        }
        return cells;
    }
}
