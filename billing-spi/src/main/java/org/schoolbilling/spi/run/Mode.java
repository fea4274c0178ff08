package org.schoolbilling.spi.run;

/** Whether a run changes anything (GEN-2, PAY-3). */
public enum Mode {
    /** The same run on a view that is discarded: it says what would be done, and changes nothing. */
    TRIAL,
    /** For real. */
    COMMIT
}
