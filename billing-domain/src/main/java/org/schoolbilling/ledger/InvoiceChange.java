package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.BankAccountNumber;

/**
 * New values for what may change on an invoice at any time (INV-5); null leaves a field as it is.
 *
 * @param dunningStopOrNull why no reminder may be sent; empty lifts the mark (REM-7)
 * @param undeliveredOrNull how it is known that the invoice was not delivered; empty lifts the mark (REM-7)
 */
public record InvoiceChange(
        @Nullable LocalDate dueOrNull,
        @Nullable String customerReferenceOrNull,
        @Nullable String remarkOrNull,
        @Nullable BankAccountNumber refundAccountOrNull,
        @Nullable String dunningStopOrNull,
        @Nullable String undeliveredOrNull) {

    /** A change that leaves the marks as they are. */
    public InvoiceChange(
            @Nullable LocalDate dueOrNull,
            @Nullable String customerReferenceOrNull,
            @Nullable String remarkOrNull,
            @Nullable BankAccountNumber refundAccountOrNull) {
        this(dueOrNull, customerReferenceOrNull, remarkOrNull, refundAccountOrNull, null, null);
    }

    /** A change of the marks alone. */
    public static InvoiceChange ofMarks(@Nullable String dunningStopOrNull, @Nullable String undeliveredOrNull) {
        return new InvoiceChange(null, null, null, null, dunningStopOrNull, undeliveredOrNull);
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(dueOrNull);
    }

    public Optional<String> customerReference() {
        return Optional.ofNullable(customerReferenceOrNull);
    }

    public Optional<String> remark() {
        return Optional.ofNullable(remarkOrNull);
    }

    public Optional<BankAccountNumber> refundAccount() {
        return Optional.ofNullable(refundAccountOrNull);
    }

    public Optional<String> dunningStop() {
        return Optional.ofNullable(dunningStopOrNull);
    }

    public Optional<String> undelivered() {
        return Optional.ofNullable(undeliveredOrNull);
    }
}
