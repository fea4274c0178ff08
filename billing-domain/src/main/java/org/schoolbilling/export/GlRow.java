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
 * @param isBankSide whether it is on a bank's ledger account, not on the coding of a claim, of VAT or of unplaced money
 */
public record GlRow(long voucher, LocalDate date, AccountCoding coding, String text, Money amount, boolean isBankSide) {

    public GlRow {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(coding, "coding");
        Objects.requireNonNull(text, "text");
        if (amount.isZero()) {
            throw new IllegalArgumentException("a row of nothing: voucher " + voucher + ", " + coding + ", " + text);
        }
    }

    /** A row on the coding side, or one whose side does not matter. */
    public GlRow(long voucher, LocalDate date, AccountCoding coding, String text, Money amount) {
        this(voucher, date, coding, text, amount, false);
    }

    /** yyyyMM of the date. */
    public String period() {
        return "%04d%02d".formatted(date.getYear(), date.getMonthValue());
    }
}
