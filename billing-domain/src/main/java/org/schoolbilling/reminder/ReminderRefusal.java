package org.schoolbilling.reminder;

/** Why an invoice is left out of a run of reminders, in the order they are asked. */
public enum ReminderRefusal {
    /** A draft, or settled, waived, refunded or credited: nothing is to be reminded of (REM-2). */
    NOT_OPEN,
    /** Its invoice type is no longer in the catalogue. */
    UNKNOWN_TYPE,
    /** It was reminded today with the same deadline: by this run, or by one that was cut off (REM-6). */
    ALREADY_REMINDED,
    /** It holds money that no claim takes: to be refunded or moved first (REM-2). */
    SURPLUS,
    /** Nothing is open on mandatory claims (REM-2). */
    NOTHING_MANDATORY_OPEN,
    /** It is marked with a dunning stop (REM-7). */
    DUNNING_STOP,
    /** It is known not to have been delivered (REM-7). */
    UNDELIVERED,
    /** It has no due date. */
    NO_DUE_DATE,
    /** It is due after the run's last due date (REM-2). */
    DUE_LATER,
    /** It has had as many reminders as the run goes to (REM-1). */
    ROUNDS_USED,
    /** The limits allow its next reminder on a later day (REM-5). */
    TOO_EARLY,
    /** The fee is a claim, and its line type is not tied to the invoice's type (REM-4, CAT-6). */
    FEE_NOT_TIED,
    /** It was due before the run's earliest due date, and the person has a valid study right (REM-2). */
    STUDY_RIGHT_VALID
}
