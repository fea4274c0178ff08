package org.schoolbilling.bank.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.schoolbilling.money.Money;

/** How many entries a notification has and what they come to, against what its summary ({@code TxsSummry}) says. */
final class CamtTotals {

    private final MessageReader xml;
    private final MessageValues values;
    private final Currency currency;
    private final List<Stated> stated = new ArrayList<>();
    private final Side all = new Side("all entries");
    private final Side credit = new Side("credit entries");
    private final Side debit = new Side("debit entries");

    CamtTotals(MessageReader xml, MessageValues values, Currency currency) {
        this.xml = xml;
        this.values = values;
        this.currency = currency;
    }

    /** Counts an entry, booked or not. */
    void add(boolean isDebit, long amount) {
        all.add(xml, amount);
        (isDebit ? debit : credit).add(xml, amount);
    }

    static long sum(MessageReader xml, long one, long other) {
        try {
            return Math.addExact(one, other);
        } catch (ArithmeticException e) {
            throw xml.fault("sum of amounts", "more than amounts have room for", "less");
        }
    }

    long entries() {
        return all.entries;
    }

    /** Takes the summary, whichever parts of it there are. */
    void readSummary() throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "TtlNtries" -> read(all);
                case "TtlCdtNtries" -> read(credit);
                case "TtlDbtNtries" -> read(debit);
                default -> xml.skip();
            }
        }
    }

    private void read(Side of) throws IOException {
        while (xml.nextChild()) {
            long line = xml.line();
            int column = xml.column();
            switch (xml.name()) {
                case "NbOfNtries" -> {
                    String name = "number of " + of.words;
                    stated.add(new Stated(of, name, true, values.count(name), line, column));
                }
                case "Sum" -> {
                    String name = "sum of " + of.words;
                    stated.add(new Stated(of, name, false, values.decimal("sum", of.words), line, column));
                }
                default -> xml.skip();
            }
        }
    }

    /** Checks what the summary said, once all entries are counted. */
    void requireAgree(String notification) {
        for (Stated one : stated) {
            long counted = one.isCount() ? one.of().entries : one.of().sum;
            if (one.value() != counted) {
                throw xml.fault(
                        one.line(),
                        one.column(),
                        one.name() + " of " + notification,
                        text(one, one.value()),
                        text(one, counted) + (one.isCount() ? ", as counted" : ", the sum of its entries"));
            }
        }
    }

    private String text(Stated one, long value) {
        return one.isCount()
                ? Long.toString(value)
                : Money.ofMinor(value, currency).toString();
    }

    private record Stated(Side of, String name, boolean isCount, long value, long line, int column) {}

    /** The entries of one kind. */
    private static final class Side {

        private final String words;
        private long entries;
        private long sum;

        Side(String words) {
            this.words = words;
        }

        void add(MessageReader xml, long amount) {
            entries++;
            sum = CamtTotals.sum(xml, sum, amount);
        }
    }
}
