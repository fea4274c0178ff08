package org.schoolbilling.bank.files;

import java.io.IOException;
import java.util.Currency;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;

/**
 * The details ({@code NtryDtls}) of one entry: gives each payment with its amount as it comes, signed as seen from the
 * account, and makes sure that they are as many and come to as much as batch and entry say.
 */
final class CamtDetails {

    private final MessageReader xml;
    private final MessageValues values;
    private final CamtEntry entry;
    private final Currency currency;
    private final ObjLongConsumer<CamtPayment> receiver;

    /** The one read last, held back until it is known whether it is the only one. */
    private @Nullable CamtPayment last;

    private long payments;
    private long sum;

    CamtDetails(
            MessageReader xml,
            MessageValues values,
            CamtEntry entry,
            Currency currency,
            ObjLongConsumer<CamtPayment> receiver) {
        this.xml = xml;
        this.values = values;
        this.entry = entry;
        this.currency = currency;
        this.receiver = receiver;
    }

    /** Takes one {@code NtryDtls}. */
    void read() throws IOException {
        giveLast(payments == 1);
        CamtBatch batch = new CamtBatch(payments, sum);
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Btch" -> batch.read(xml, values);
                case "TxDtls" -> payment();
                default -> xml.skip();
            }
        }
        if (payments > batch.paymentsBefore()) {
            batch.requireCount(xml, entry, payments);
            if (batch.statesTotal()) {
                giveLast(payments == 1);
                batch.requireTotal(xml, entry, sum, currency);
            }
        }
    }

    private void payment() throws IOException {
        giveLast(false);
        xml.startCount();
        last = new CamtPayment(xml, values).read();
        xml.startCount();
        payments++;
    }

    /** The last payment of the entry was read. */
    void end() {
        giveLast(payments == 1);
        long signed = entry.isDebit() ? -entry.amount() : entry.amount();
        if (payments > 0 && sum != signed) {
            throw xml.fault(
                    entry.line(),
                    0,
                    "sum of the " + payments + " payments of " + entry,
                    money(entry.isDebit() ? -sum : sum),
                    money(entry.amount()) + ", the entry's amount");
        }
    }

    long payments() {
        return payments;
    }

    private void giveLast(boolean isOnly) {
        CamtPayment payment = last;
        last = null;
        if (payment == null) {
            return;
        }
        Long stated = payment.amount();
        if (stated == null && !isOnly) {
            throw xml.fault(
                    payment.line(),
                    0,
                    "amount of a payment of " + entry,
                    "none in " + currency,
                    "one, since the entry has several payments");
        }
        Boolean mark = payment.debit();
        boolean debit = mark == null ? entry.isDebit() : mark;
        long amount = stated == null ? entry.amount() : stated;
        long signed = debit ? -amount : amount;
        sum = CamtTotals.sum(xml, sum, signed);
        receiver.accept(payment, signed);
    }

    private String money(long minor) {
        return Money.ofMinor(minor, currency).toString();
    }
}
