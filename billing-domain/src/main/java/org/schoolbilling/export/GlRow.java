package org.schoolbilling.export;

import java.time.LocalDate;
import java.util.Objects;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.money.Money;

/**
 * One row of a ledger file: the postings of one voucher with the same coding and text, added up (GLX-5).
 *
 * @param amount debit above zero, credit below; never zero
 * @param text at most 50 characters
 */
public record GlRow(long voucher, LocalDate date, AccountCoding coding, String text, Money amount) {

    public GlRow {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(coding, "coding");
        Objects.requireNonNull(text, "text");
        if (amount.isZero()) {
            throw new IllegalArgumentException("a row of nothing: voucher " + voucher + ", " + coding + ", " + text);
        }
    }

    /** yyyyMM of the date. */
    public String period() {
        return "%04d%02d".formatted(date.getYear(), date.getMonthValue());
    }
}
