package org.schoolbilling.spi;

/**
 * Stable codes of errors that runs report, beside those of {@link org.schoolbilling.ledger.RefusalCode} (ERR-1). A host may
 * rely on {@link #code}; messages in four languages hang on it.
 */
public enum ErrorCode {
    /** The actor lacks a permission. */
    PERMISSION_DENIED("permission.denied", "SPI-13"),
    /** A mass selection was not confirmed. */
    SELECTION_NOT_CONFIRMED("selection.not-confirmed", "ROS-3"),
    /** A port threw an exception. */
    PORT_FAILED("port.failed", "SPI-11"),
    /** A port broke its promise. */
    PORT_BROKEN("port.broken", "SPI-11"),
    /** Others changed the same things for so long that the run's deadline passed; what was committed stays. */
    STORE_CONTENTION("store.contention", "SPI-14"),
    /** The store refused what repeating cannot mend. */
    STORE_REFUSED("store.refused", "SPI-4"),
    /** The creditor has no catalogue yet. */
    CREDITOR_NOT_SET_UP("creditor.not-set-up", "CAT-10"),
    /** The catalogue has no such invoice type. */
    INVOICE_TYPE_UNKNOWN("invoice-type.unknown", "CAT-9"),
    /** The invoice type takes no new invoices. */
    INVOICE_TYPE_INACTIVE("invoice-type.inactive", "CAT-8"),
    /** No invoice has the number. */
    INVOICE_UNKNOWN("invoice.unknown", "INV-7"),
    /** The debtor may not do this now. */
    SELF_SERVICE_REFUSED("self-service.refused", "SLF-2"),
    /** No issue run has the id. */
    ISSUE_RUN_UNKNOWN("issue-run.unknown", "ISS-4"),
    /** There is no such debtor. */
    DEBTOR_UNKNOWN("debtor.unknown", "INV-7"),
    /** Number or debtor number does not fit the KID scheme of the invoice type. */
    KID_TOO_NARROW("kid.too-narrow", "KID-4"),
    /** Nothing is owed, so an amount must be given. */
    NOTHING_OWED("payment.nothing-owed", "PAY-8"),
    /** The new due date of reminders is not later than today. */
    REMINDER_DUE_NOT_LATER("reminder.due-not-later", "REM-1"),
    /** The new due date of reminders is not later than the last one that is reminded. */
    REMINDER_DUE_NOT_AFTER_LAST("reminder.due-not-after-last", "REM-8"),
    /** The catalogue has no active line type for a round of reminders. */
    REMINDER_LINE_TYPE_MISSING("reminder.line-type-missing", "REM-3"),
    /** The line type of a round of reminders is neither a reminder nor a claim. */
    REMINDER_LINE_TYPE_UNSUITABLE("reminder.line-type-unsuitable", "REM-4"),
    /** More reminders than the law allows. */
    REMINDER_ROUNDS_TOO_MANY("reminder.rounds-too-many", "REM-5"),
    /** A reminder fee above what the law allows. */
    REMINDER_FEE_TOO_HIGH("reminder.fee-too-high", "REM-5"),
    /** No limits for reminders are known in the catalogue's currency. */
    REMINDER_LIMITS_MISSING("reminder.limits-missing", "REM-5"),
    /** A bulk waiver was not confirmed. */
    WAIVER_NOT_CONFIRMED("waiver.not-confirmed", "WAI-2"),
    /** No bank transaction has the key. */
    TRANSACTION_UNKNOWN("transaction.unknown", "PAY-4"),
    /** The bank transaction is not on the unresolved list any more. */
    TRANSACTION_HANDLED("transaction.handled", "PAY-4"),
    /** The bank transaction cannot be used so. */
    TRANSACTION_UNSUITABLE("transaction.unsuitable", "PAY-12"),
    /** A reason is required. */
    REASON_MISSING("reason.missing", "PAY-4"),
    /** The file's bytes were others when it was booked than when it was checked. */
    FILE_CHANGED("bank-file.changed", "PAY-1"),
    /** The bank file is wrong somewhere; nothing is booked. */
    FILE_FAULTY("bank-file.faulty", "PAY-1"),
    /** No batch has the number. */
    BATCH_UNKNOWN("batch.unknown", "GLX-3"),
    /** The batch is in another format. */
    BATCH_OTHER_FORMAT("batch.other-format", "GLX-3"),
    /** The ERP rejected the batch. */
    BATCH_REJECTED("batch.rejected", "SPI-8"),
    /** The ERP would be bound to reject the batch, so nothing was marked. */
    BATCH_UNACCEPTABLE("batch.unacceptable", "GLX-6"),
    /** It is not known whether the ERP has the batch. */
    BATCH_IN_DOUBT("batch.in-doubt", "SPI-8"),
    /** Debits and credits of a batch differ, or do not agree with payments and refunds. */
    BATCH_UNBALANCED("batch.unbalanced", "GLX-6"),
    /** No batch of refunds has the number. */
    REFUND_BATCH_UNKNOWN("refund-batch.unknown", "REF-5"),
    /** The batch of refunds is in another format. */
    REFUND_BATCH_OTHER_FORMAT("refund-batch.other-format", "REF-5"),
    /** The bank would be bound to refuse the batch of refunds, so nothing was marked. */
    REFUND_BATCH_UNACCEPTABLE("refund-batch.unacceptable", "REF-5"),
    /** The bank is asked to pay on a day that is over. */
    REFUND_BATCH_PAST("refund-batch.past", "REF-5"),
    /** Somebody who got a refund in the batch was erased since. */
    REFUND_BATCH_ERASED("refund-batch.erased", "LOG-5");

    private final String code;
    private final String rule;

    ErrorCode(String code, String rule) {
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
