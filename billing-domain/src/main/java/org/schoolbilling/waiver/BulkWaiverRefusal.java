package org.schoolbilling.waiver;

/** Why an invoice is left out of a bulk waiver, in the order they are asked. */
public enum BulkWaiverRefusal {
    /** It does not fit the order any more: it changed while the run went on. */
    NOT_SELECTED,
    /** Something is paid on it; money that was moved out or returned does not count. */
    PAID,
    /** Nothing is open on it, or on the claims that were asked for. */
    NOTHING_OPEN,
    /** The roster does not know a person that its claims are about. */
    PERSON_UNKNOWN,
    /** The ground does not hold for the person; on a company's invoice, for each of them. */
    NO_GROUND
}
