package org.schoolbilling.spi.store;

/**
 * One reason why a commit was refused (SPI-4). Keys are texts for people that hold what was asked for: {@code invoice 17},
 * {@code invoice number 4711}. One is read by runs: a commit id that was used for other content is {@code commit <id>}.
 */
public sealed interface Conflict {

    String key();

    /**
     * The object was changed since it was read, or the store could not serialise the commit: read again and repeat. In the
     * second case {@code expected} and {@code found} are equal, and nothing was checked, not even the commit id. In the
     * first they are versions, 0 for what is not there, and never equal; of a batch's voucher they are counts of postings,
     * or amounts in minor units where the counts are right. A store where {@code found} is lower, and not 0, went back, and
     * is reported as broken (SPI-11).
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

    /**
     * What should be new is there already, with other content.
     *
     * @param field what differs, by any name that people understand; what one invoice has and another wants too, such as a
     *     number or a claim, differs in the invoice
     */
    record Differs(String key, String field, String stored, String offered) implements Conflict {}
}
