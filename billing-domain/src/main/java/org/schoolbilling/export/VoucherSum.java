package org.schoolbilling.export;

import java.time.LocalDate;
import java.util.Objects;
import org.schoolbilling.money.Money;

/**
 * One voucher of a batch: the postings of one date and one receiving account (GLX-1).
 *
 * @param number the voucher number
 * @param postings how many postings it holds
 * @param amount what it debits, and equally credits
 */
public record VoucherSum(long number, LocalDate date, String receivingAccount, long postings, Money amount) {

    public VoucherSum {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(receivingAccount, "receivingAccount");
        Objects.requireNonNull(amount, "amount");
    }

    /** yyyyMM of the date. */
    public String period() {
        return "%04d%02d".formatted(date.getYear(), date.getMonthValue());
    }
}
