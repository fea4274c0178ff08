package org.schoolbilling.bank.files;

import java.util.Currency;
import org.schoolbilling.money.Money;

/** How many transactions there are in a part of a file and what they come to, against what its end record says. */
final class ControlTotals {

    private long transactions;
    private long amount;

    long transactions() {
        return transactions;
    }

    long amount() {
        return amount;
    }

    void add(OcrRecord record, long count, long signedAmount) {
        transactions += count;
        try {
            amount = Math.addExact(amount, signedAmount);
        } catch (ArithmeticException e) {
            throw record.fault(0, "sum of amounts", "more than a total has room for", "at most 17 digits");
        }
    }

    /**
     * Checks the three figures that both end records have. The format has no place for the sign of a total; a minus for
     * its first digit is understood.
     */
    void requireAgree(OcrRecord end, String of, long records, Currency currency) {
        end.requireCount(9, 16, "number of transactions of " + of, transactions);
        end.requireCount(17, 24, "number of records of " + of, records);
        long stated = statedTotal(end);
        if (stated != amount) {
            throw end.fault(
                    25,
                    "total amount of " + of,
                    Money.ofMinor(stated, currency).toString(),
                    Money.ofMinor(amount, currency) + ", the sum of its transactions");
        }
    }

    private static long statedTotal(OcrRecord end) {
        return end.at(25) == '-' ? -end.number(26, 41, "total amount") : end.number(25, 41, "total amount");
    }
}
