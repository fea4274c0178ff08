package org.schoolbilling.posting;

import java.time.LocalDate;

/** Debit and credit of a voucher differ; such postings are never built or stored (PST-2). */
public final class UnbalancedPostingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final long difference;

    UnbalancedPostingsException(LocalDate date, String receivingAccount, long difference) {
        super("postings of " + date + " on account " + receivingAccount + " do not balance: debit less credit is "
                + difference + " minor units (PST-2)");
        this.difference = difference;
    }

    /** Debit less credit, in minor units. */
    public long difference() {
        return difference;
    }
}
