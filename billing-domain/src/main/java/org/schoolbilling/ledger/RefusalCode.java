package org.schoolbilling.ledger;

/** Why a decision says no: a stable code, and the rule behind it (ERR-1). Messages in four languages hang on the code. */
public enum RefusalCode {
    /** The field of an issued invoice is fixed. */
    INVOICE_LOCKED("invoice.locked", "INV-5"),
    /** A draft cannot receive payments. */
    INVOICE_DRAFT("invoice.draft", "PAY-10"),
    /** The invoice was discarded. */
    INVOICE_DISCARDED("invoice.discarded", "INV-4"),
    /** The line has another role than the operation needs, or does not exist. */
    LINE_UNSUITABLE("line.unsuitable", "CAT-1"),
    /** The line was handed to the general ledger. */
    LINE_HANDED_OVER("line.handed-over", "INV-5"),
    /** The line type is not tied to the invoice's type. */
    LINE_TYPE_NOT_TIED("line-type.not-tied", "CAT-6"),
    /** The line type takes no new claims. */
    LINE_TYPE_INACTIVE("line-type.inactive", "CAT-8"),
    /** The catalogue has no such code. */
    CODE_UNKNOWN("code.unknown", "CAT-9"),
    /** No amount was given, and the line type has none. */
    AMOUNT_MISSING("amount.missing", "GEN-12"),
    /** More than there is. */
    AMOUNT_TOO_LARGE("amount.too-large", "ALC-4"),
    /** A payment by hand on a posted invoice type needs a reference. */
    REFERENCE_MISSING("payment.reference-missing", "PAY-8"),
    /** The payment has these references already. */
    REFERENCE_UNCHANGED("payment.reference-unchanged", "INV-5"),
    /** Another payment of the account and day has these references. */
    REFERENCE_TAKEN("payment.reference-taken", "PAY-5"),
    /** Only an issued invoice can be waived, refunded, moved from or ended. */
    NOT_ISSUED("invoice.not-issued", "STA-1"),
    /** A payment cannot be moved to a draft. */
    MOVE_TO_DRAFT("move.to-draft", "MOV-4"),
    /** Source and target of a move are the same. */
    MOVE_TO_ITSELF("move.to-itself", "MOV-1"),
    /** Source and target of a move are in different currencies. */
    MOVE_TO_OTHER_CURRENCY("move.to-other-currency", "MOV-1"),
    /** Some of the payment was refunded, so it cannot be moved whole. */
    MOVE_OF_REFUNDED("move.of-refunded", "MOV-4"),
    /** Nothing of the payment is left to move. */
    NOTHING_TO_MOVE("move.nothing-left", "MOV-3"),
    /** Nothing is owed that could be waived. */
    NOTHING_TO_WAIVE("waiver.nothing-owed", "WAI-1"),
    /** More than what is owed cannot be waived. */
    WAIVER_TOO_LARGE("waiver.too-large", "WAI-1"),
    /** Nothing of the waiver stands any more. */
    WAIVER_UNDONE("waiver.undone", "WAI-4"),
    /** No waiver stands on the invoice. */
    NO_WAIVER("waiver.none", "WAI-4"),
    /** Nothing is held beyond the claims. */
    NOTHING_TO_REFUND("refund.nothing-held", "REF-1"),
    /** More than what is held, or than what was paid on the claim, cannot be refunded. */
    REFUND_TOO_LARGE("refund.too-large", "REF-4"),
    /** The debtor's bank account is not known. */
    REFUND_ACCOUNT_MISSING("refund.account-missing", "REF-4"),
    /** Nothing was paid on the claim that could be refunded. */
    CLAIM_NOT_PAID("refund.claim-not-paid", "REF-2"),
    /** Nothing is open on the claim, so no refund claim can be granted before payment. */
    CLAIM_NOT_OPEN("refund-claim.not-open", "REF-3"),
    /** More than what is open on the claim cannot be granted. */
    GRANT_TOO_LARGE("refund-claim.too-large", "REF-3"),
    /** Nothing of the line stands any more. */
    TAKEN_BACK_ALREADY("line.taken-back", "ALC-3"),
    /** The end state cannot be set by hand as the invoice stands. */
    END_NOT_ALLOWED("invoice.end-not-allowed", "STA-5"),
    /** Erasure is asked for years whose documents must be kept. */
    ERASE_TOO_EARLY("erase.too-early", "LOG-5"),
    /** An invoice of the debtor has not ended. */
    ERASE_OPEN("erase.open", "LOG-5"),
    /** Something happened on an invoice of the debtor in a year that is not to be erased. */
    ERASE_RECENT("erase.recent", "LOG-5");

    private final String code;
    private final String rule;

    RefusalCode(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    public String code() {
        return code;
    }

    public String rule() {
        return rule;
    }
}
