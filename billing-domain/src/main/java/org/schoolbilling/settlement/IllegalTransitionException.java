package org.schoolbilling.settlement;

/** A change of status that the table of STA-1 does not hold. It shows a fault in the library or in what was stored. */
public final class IllegalTransitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Status from;
    private final Status to;
    private final Trigger trigger;

    IllegalTransitionException(Status from, Status to, Trigger trigger) {
        super("an invoice cannot go from " + from + " to " + to + " by " + trigger + " (STA-1)");
        this.from = from;
        this.to = to;
        this.trigger = trigger;
    }

    public Status from() {
        return from;
    }

    public Status to() {
        return to;
    }

    public Trigger trigger() {
        return trigger;
    }
}
