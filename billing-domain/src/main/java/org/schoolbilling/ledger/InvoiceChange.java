package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.BankAccountNumber;

/** New values for what may change on an invoice at any time (INV-5); null leaves a field as it is. */
public record InvoiceChange(
        @Nullable LocalDate dueOrNull,
        @Nullable String customerReferenceOrNull,
        @Nullable String remarkOrNull,
        @Nullable BankAccountNumber refundAccountOrNull) {

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
}
