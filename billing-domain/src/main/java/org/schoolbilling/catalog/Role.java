package org.schoolbilling.catalog;

/**
 * What a line does to an invoice (CAT-1). The role decides the sum factor: −1 debit, +1 credit, 0 neutral (CAT-2), so that
 * a claim and an equal payment sum to 0. Each role but claim has one fixed category and one fixed line type, which serve
 * for the lines that the library adds itself.
 */
public enum Role {
    /** A demand for money (krav). */
    CLAIM(-1, "KRAV", "Krav"),
    /** Money received (innbetaling). */
    PAYMENT(+1, "INNBET", "Innbetaling"),
    /** A demand given up (frafall). */
    WAIVER(+1, "FRAFALL", "Frafall"),
    /** A debtor's demand for money back, granted (refusjonskrav). */
    REFUND_CLAIM(+1, "REFKRAV", "Refusjonskrav"),
    /** Money paid back (refusjon). */
    REFUND(-1, "REFUSJON", "Refusjon"),
    /** A reminder that is stated, not summed (purring). */
    REMINDER(0, "PURRET", "Purring"),
    /** A payment moved to another invoice, or returned by the bank (MOV-1, PAY-12). */
    PAYMENT_MOVED_OUT(-1, "INNBETUT", "Innbetaling flyttet ut"),
    /** A waiver taken back (WAI-4, OPT-5). */
    WAIVER_UNDONE(-1, "FRAFALLOPP", "Frafall opphevet"),
    /** A refund claim taken back. */
    REFUND_CLAIM_WITHDRAWN(-1, "REFKRAVTRK", "Refusjonskrav trukket"),
    /** A refund that the bank sent back. */
    REFUND_RETURNED(+1, "REFUSJRET", "Refusjon i retur"),
    /** A credit note's line (kreditering, CRN-2). */
    CREDIT(+1, "KREDIT", "Kreditering"),
    /** A credit taken back. */
    CREDIT_WITHDRAWN(-1, "KREDITTRK", "Kreditering trukket");

    private final int factor;
    private final String code;
    private final String displayName;

    Role(int factor, String code, String displayName) {
        this.factor = factor;
        this.code = code;
        this.displayName = displayName;
    }

    /** The sum factor (sumverdi): −1, 0 or +1. */
    public int factor() {
        return factor;
    }

    /** The code of the fixed category, and of the fixed line type, of this role. */
    public String fixedCode() {
        return code;
    }

    /** The Norwegian name of the fixed category. */
    public String fixedName() {
        return displayName;
    }

    /** Whether a line of this role lowers what is open on one claim: it then names that claim. */
    public boolean isClaimClosing() {
        return this == WAIVER || this == REFUND_CLAIM || this == CREDIT;
    }

    /** Whether a line of this role takes back a line of another, which it then names. */
    public boolean isCounterEntry() {
        return this == PAYMENT_MOVED_OUT
                || this == WAIVER_UNDONE
                || this == REFUND_CLAIM_WITHDRAWN
                || this == REFUND_RETURNED
                || this == CREDIT_WITHDRAWN;
    }

    /** The role of the line that a line of this role names as its target, or null where it names none. */
    public @org.jspecify.annotations.Nullable Role target() {
        return switch (this) {
            case CLAIM, PAYMENT, REMINDER -> null;
            case WAIVER, REFUND_CLAIM, CREDIT -> CLAIM;
            case REFUND, PAYMENT_MOVED_OUT -> PAYMENT;
            case WAIVER_UNDONE -> WAIVER;
            case REFUND_CLAIM_WITHDRAWN -> REFUND_CLAIM;
            case REFUND_RETURNED -> REFUND;
            case CREDIT_WITHDRAWN -> CREDIT;
        };
    }
}
