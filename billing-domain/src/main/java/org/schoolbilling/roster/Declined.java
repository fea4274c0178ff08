package org.schoolbilling.roster;

/** How an offer of a place came to nothing (WAI-2). */
public enum Declined {
    /** It did not, or not yet. */
    NO,
    /** The person said no to the offer (takket nei). */
    SAID_NO,
    /** The person did not turn up (ikke møtt). */
    NO_SHOW
}
