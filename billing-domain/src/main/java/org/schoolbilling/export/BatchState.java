package org.schoolbilling.export;

/** How far a batch has come (GLX-2). */
public enum BatchState {
    /** Its postings are marked; it may or may not have reached the ERP. Handing over goes on with the same number. */
    CREATED,
    /** The ERP has it. */
    DELIVERED,
    /** The ERP said no; it is to be corrected there and handed over again. */
    REJECTED,
    /** No answer: the ERP is asked before anything is sent again (SPI-8). */
    IN_DOUBT
}
