package org.schoolbilling.catalog;

/** Which optional claims a short payment may waive (OPT-3). */
public enum OptionalWaiverPolicy {
    /** Whole claims that match the shortfall, else the remainders of optional claims; as FS does. */
    REMAINDER,
    /** Whole claims only: a part of a claim is never waived automatically. */
    WHOLE_CLAIMS_ONLY
}
