package org.schoolbilling.invoice;

/** The end state a person set on an invoice that balances without payment (STA-5). */
public enum EndedByHand {
    NO,
    /** FRAFALT. */
    WAIVED,
    /** BORTFALT. */
    LAPSED
}
