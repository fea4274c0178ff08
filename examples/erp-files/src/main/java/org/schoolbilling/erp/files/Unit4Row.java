package org.schoolbilling.erp.files;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.money.Money;

/**
 * A row as it stands in a Unit4 file, blanks behind texts and codes left out.
 *
 * @param number its place in the file, from 1
 * @param companyAmountOrNull the amount in the company's currency, where the file repeats it
 */
public record Unit4Row(
        long number,
        String batch,
        String interfaceCode,
        String documentType,
        String transactionType,
        String company,
        Unit4Coding coding,
        String taxCode,
        Money amount,
        @Nullable Money companyAmountOrNull,
        String text,
        LocalDate valueDate,
        LocalDate voucherDate,
        long voucher,
        String period) {

    public Unit4Row {
        Objects.requireNonNull(coding, "coding");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(valueDate, "valueDate");
        Objects.requireNonNull(voucherDate, "voucherDate");
    }

    public Optional<Money> companyAmount() {
        return Optional.ofNullable(companyAmountOrNull);
    }

    /** What was handed over. */
    public GlRow toGlRow() {
        return new GlRow(voucher, voucherDate, coding, text, amount);
    }
}
