package org.schoolbilling.bank.files;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.AssignmentSummary;

/** One assignment of payments (oppdrag) to one account, from its start record to its end record. */
final class OcrAssignment {

    private final OcrRecord record;
    private final CenturyWindow century;
    private final Currency currency;
    private final Items items;
    private final Warnings warnings;
    private final ControlTotals totals = new ControlTotals();
    private @Nullable LocalDate earliest;
    private @Nullable LocalDate latest;

    OcrAssignment(OcrRecord record, CenturyWindow century, Currency currency, Items items, Warnings warnings) {
        this.record = record;
        this.century = century;
        this.currency = currency;
        this.items = items;
        this.warnings = warnings;
    }

    AssignmentSummary read() throws IOException {
        record.requireType(0, "assignment type");
        long startLine = record.line();
        String agreement = record.text(9, 17);
        String id = record.text(18, 24);
        String account = record.digits(25, 35, "assignment account");
        items.structural(startLine, "start of assignment " + id + ", account " + account);

        AmountItems amounts = new AmountItems(record, currency);
        String expected = "30 (amount item 1)";
        record.advance(expected);
        do {
            record.requireRecordType(OcrRecord.ITEM_1, expected);
            record.requireService(OcrRecord.OCR_GIRO);
            take(amounts.read(account));
            expected = "30 (amount item 1) or 88 (end of assignment)";
            record.advance(expected);
        } while (record.recordType() != OcrRecord.END_ASSIGNMENT);

        record.requireService(OcrRecord.OCR_GIRO);
        record.requireType(0, "assignment type");
        long records = record.line() - startLine + 1;
        String name = "assignment " + id;
        totals.requireAgree(record, name, records, currency);
        requireDate(48, "earliest Nets date of " + name, earliest);
        requireDate(54, "latest Nets date of " + name, latest);
        items.structural(record.line(), "end of " + name);
        return new AssignmentSummary(
                id,
                agreement,
                account,
                totals.transactions(),
                records,
                Money.ofMinor(totals.amount(), currency),
                earliest,
                latest);
    }

    private void take(BankTransaction transaction) {
        LocalDate date = transaction.paymentDate();
        if (earliest == null || date.isBefore(earliest)) {
            earliest = date;
        }
        if (latest == null || date.isAfter(latest)) {
            latest = date;
        }
        warnIfUnusual(transaction.row(), "Nets date", date);
        warnIfUnusual(transaction.row() + 1, "bank date", transaction.bookingDateOrNull());
        totals.add(record, 1, transaction.amount().minor());
        items.transaction(transaction);
    }

    private void warnIfUnusual(long line, String what, @Nullable LocalDate date) {
        if (date != null && century.isUnusual(date)) {
            warnings.unusualDate(line, what, date);
        }
    }

    private void requireDate(int first, String what, @Nullable LocalDate expected) {
        LocalDate stated = record.dateIfKnown(first, what);
        if (expected != null && !expected.equals(stated)) {
            throw record.fault(
                    first,
                    what,
                    record.raw(first, first + 5),
                    CenturyWindow.text(expected) + ", as its transactions have");
        }
    }
}
