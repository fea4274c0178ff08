package org.schoolbilling.spi.store;

/** One reason why a commit was refused (SPI-4). Keys are texts for people, such as {@code invoice 17}. */
public sealed interface Conflict {

    String key();

    /**
     * The object was changed since it was read, or the store could not serialise the commit: read again and repeat. In the
     * second case {@code expected} and {@code found} are equal, and nothing was checked, not even the commit id.
     */
    record Stale(String key, long expected, long found) implements Conflict {}

    /** The series stands elsewhere: read it again and repeat. */
    record SeriesMoved(Series series, long expected, long found) implements Conflict {
        @Override
        public String key() {
            return "series " + series;
        }
    }

    /** What should be new is there already, with the same content. */
    record Exists(String key) implements Conflict {}

    /** What should be new is there already, with other content. */
    record Differs(String key, String field, String stored, String offered) implements Conflict {}
}
