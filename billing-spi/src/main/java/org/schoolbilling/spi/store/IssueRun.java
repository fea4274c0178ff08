package org.schoolbilling.spi.store;

import java.util.Objects;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;
import org.schoolbilling.term.Term;

/**
 * An issue run (fakturakjøring, ISS-4). Each chunk's commit brings what the chunk adds; the store adds it up.
 *
 * @param count how many invoices, above zero
 * @param total their claims
 * @param started who ran it, and when it started: the same in each chunk
 */
public record IssueRun(long id, Term term, long count, Money total, Stamp started) {

    public IssueRun {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(started, "started");
        if (id < 1 || count < 1) {
            throw new IllegalArgumentException("issue run needs an id and a count above zero: " + id + ", " + count);
        }
    }
}
