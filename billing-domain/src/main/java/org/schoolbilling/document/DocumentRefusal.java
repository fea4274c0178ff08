package org.schoolbilling.document;

/** Why there is no document of an invoice. */
public enum DocumentRefusal {
    /** A draft that was discarded (INV-4). */
    DISCARDED,
    /** It demands nothing. */
    NO_CLAIMS,
    /** Its invoice type is no longer in the catalogue. */
    UNKNOWN_TYPE,
    /** A reminder was asked for, and it was never reminded. */
    NOT_REMINDED
}
