package org.schoolbilling.document;

/** How the claims are told (ISS-8). */
public enum ClaimLayout {
    /** A table of claims, with four or five lines of paragraph above it (vis fakturadetaljer). */
    TABLE,
    /** The paragraph only, up to half a page, and the total. */
    PARAGRAPH_ONLY
}
