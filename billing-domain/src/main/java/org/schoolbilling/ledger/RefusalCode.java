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
    REFERENCE_MISSING("payment.reference-missing", "PAY-8");

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
