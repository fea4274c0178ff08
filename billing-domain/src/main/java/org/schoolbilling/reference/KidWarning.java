package org.schoolbilling.reference;

/** What is allowed in a scheme, yet may meet a bank that refuses it. */
public enum KidWarning {
    /** KIDs of fewer than 4 characters: some banks ask for 4 (KID-1). */
    SHORT,
    /** One KID of eleven ends in {@code -} by mod 11, which some banks and payment pages refuse. */
    DASH
}
