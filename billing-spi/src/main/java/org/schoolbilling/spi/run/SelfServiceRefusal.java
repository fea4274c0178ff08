package org.schoolbilling.spi.run;

/**
 * Why self service says no, beside what {@link org.schoolbilling.charge.SkipReason} has; each has a text for students in
 * {@link org.schoolbilling.spi.SelfServiceTexts} (SLF).
 */
public enum SelfServiceRefusal {
    /** The school's settings have it off, or not set up. */
    OFF,
    PERSON_UNKNOWN,
    DOCTORAL,
    NO_STUDY_RIGHT,
    /** There is such an invoice in the term. */
    EXISTS,
    /** The plan made no claim. */
    NOT_CLAIMED,
    NOT_ISSUED,
    OTHER_TERM,
    /** Wished for already: once more changes nothing. */
    WISHED,
    /** Closed for three days after it was sent. */
    SENT_LATELY
}
