package org.schoolbilling.bank.files;

import java.io.IOException;
import java.util.Currency;
import org.schoolbilling.money.Money;

/** What a batch ({@code Btch}) says of the payments that follow it. */
final class CamtBatch {

    private static final long UNKNOWN = -1;

    private final long paymentsBefore;
    private final long sumBefore;
    private long count = UNKNOWN;
    private long total = UNKNOWN;
    private long countLine;
    private long totalLine;

    CamtBatch(long paymentsBefore, long sumBefore) {
        this.paymentsBefore = paymentsBefore;
        this.sumBefore = sumBefore;
    }

    /** Takes the element. */
    void read(MessageReader xml, MessageValues values) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "NbOfTxs" -> {
                    countLine = xml.line();
                    count = values.count("number of payments of the batch");
                }
                case "TtlAmt" -> {
                    totalLine = xml.line();
                    total = values.isInCurrency() ? values.amount("total amount", "the batch") : skipped(xml);
                }
                default -> xml.skip();
            }
        }
    }

    private static long skipped(MessageReader xml) throws IOException {
        xml.skip();
        return UNKNOWN;
    }

    long paymentsBefore() {
        return paymentsBefore;
    }

    boolean statesTotal() {
        return total != UNKNOWN;
    }

    void requireCount(MessageReader xml, CamtEntry entry, long payments) {
        long found = payments - paymentsBefore;
        if (count != UNKNOWN && count != found) {
            throw xml.fault(
                    countLine,
                    0,
                    "number of payments of a batch of " + entry,
                    Long.toString(count),
                    found + ", as counted");
        }
    }

    void requireTotal(MessageReader xml, CamtEntry entry, long sum, Currency currency) {
        long found = Math.abs(sum - sumBefore);
        if (total != found) {
            throw xml.fault(
                    totalLine,
                    0,
                    "total amount of a batch of " + entry,
                    Money.ofMinor(total, currency).toString(),
                    Money.ofMinor(found, currency) + ", the sum of its payments");
        }
    }
}
