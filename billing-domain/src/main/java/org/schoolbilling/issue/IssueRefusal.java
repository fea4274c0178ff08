package org.schoolbilling.issue;

/** Why an invoice is left out of an issue run. */
public enum IssueRefusal {
    /** A draft without claims demands nothing. */
    NO_CLAIMS,
    /** It was sent before, and the run takes no sent ones (ISS-2). */
    ALREADY_SENT,
    /** A draft that was discarded (INV-4). */
    DISCARDED,
    /** Its invoice type is no longer in the catalogue. */
    UNKNOWN_TYPE
}
