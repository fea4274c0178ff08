package org.schoolbilling.roster.files;

import org.jspecify.annotations.Nullable;

/** Where something stands in a file. Its name is put together only when a fault needs it. */
sealed interface Place {

    long line();

    int column();

    /** The name that people find it by. */
    String field();

    /** A line as a whole, or with line 0 the file. */
    record OfLine(long line) implements Place {
        @Override
        public int column() {
            return 0;
        }

        @Override
        public String field() {
            return "";
        }
    }

    /**
     * A cell of a CSV file, or a part of one.
     *
     * @param entry from 1; 0 for the cell as a whole
     * @param part empty for the entry as a whole
     */
    record InCell(long line, int column, String name, int entry, String part) implements Place {
        @Override
        public String field() {
            return name + (entry > 0 ? ", entry " + entry : "") + (part.isEmpty() ? "" : ", " + part);
        }
    }

    /** A value in a JSON file: {@code index} in an array, or {@code key} where that is negative. */
    record InJson(@Nullable InJson parent, String key, int index, long line, int column) implements Place {
        @Override
        public String field() {
            String above = parent == null ? "" : parent.field();
            if (index >= 0) {
                return above + "[" + index + "]";
            }
            return above.isEmpty() ? Quote.of(key) : above + "." + Quote.of(key);
        }
    }
}
