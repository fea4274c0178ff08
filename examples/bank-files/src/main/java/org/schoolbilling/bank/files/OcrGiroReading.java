package org.schoolbilling.bank.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.bank.AssignmentSummary;
import org.schoolbilling.spi.bank.BankFileException;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;

/**
 * One reading of one file: a transmission (forsendelse) of assignments, {@code 10 ( 20 ( 30 31 [32] )+ 88 )+ 89}.
 */
final class OcrGiroReading {

    /** What is remembered of a file grows with its assignments only, and those with the payee's accounts. */
    static final int MAX_ASSIGNMENTS = 100_000;

    private static final String START = "10 (start of transmission)";
    private static final String ASSIGNMENT = "20 (start of assignment)";
    private static final String ASSIGNMENT_OR_END = ASSIGNMENT + " or 89 (end of transmission)";

    private final String file;
    private final String format;
    private final LineReader lines;
    private final CenturyWindow century;
    private final OcrRecord record;
    private final Currency currency;
    private final Items items;
    private final Warnings warnings = new Warnings();
    private final List<AssignmentSummary> assignments = new ArrayList<>();
    private final ControlTotals payments = new ControlTotals();
    private final ControlTotals transmission = new ControlTotals();

    OcrGiroReading(
            String file,
            String format,
            InputStream in,
            LocalDate today,
            Currency currency,
            Consumer<? super BankFileItem> receiver) {
        this.file = file;
        this.format = format;
        this.lines = new LineReader(file, in);
        this.century = new CenturyWindow(today);
        this.record = new OcrRecord(file, lines, century);
        this.currency = currency;
        this.items = new Items(receiver);
    }

    BankFileSummary read() throws IOException {
        requireOcrGiro();
        record.advance(START);
        String id = String.join("-", record.text(9, 16), record.text(17, 23), record.text(24, 31));
        items.structural(record.line(), "start of transmission " + id);

        record.advance(ASSIGNMENT);
        record.requireRecordType(OcrRecord.START_ASSIGNMENT, ASSIGNMENT);
        do {
            assignment();
            record.advance(ASSIGNMENT_OR_END);
        } while (!isEnd());

        long records = record.line();
        transmission.requireAgree(record, "the transmission", records, currency);
        items.structural(records, "end of transmission " + id);
        if (!record.isLast()) {
            throw record.fault(0, "record", "a record after the end of the transmission", "the end of the file");
        }
        warn();
        return new BankFileSummary(
                format,
                id,
                lines.sha256(),
                lines.bytesRead(),
                records,
                items.transactions(),
                Money.ofMinor(payments.amount(), currency),
                items.structural(),
                items.otherServices(),
                assignments,
                warnings.texts());
    }

    private void requireOcrGiro() throws IOException {
        byte[] head = lines.head(FileStart.LENGTH);
        if (!FileStart.isOcrGiro(head)) {
            throw new BankFileException(
                    file,
                    1,
                    1,
                    "start of the file",
                    FileStart.describe(head),
                    FileStart.OCR_GIRO + ", with which an OCR giro file starts");
        }
        if (FileStart.hasByteOrderMark(head)) {
            lines.skipByteOrderMark();
            warnings.add(
                    "The file starts with a byte order mark, which the bank does not write: it was saved in an editor");
        }
    }

    private void assignment() throws IOException {
        record.requireRecordType(OcrRecord.START_ASSIGNMENT, ASSIGNMENT_OR_END);
        switch (record.service()) {
            case OcrRecord.OCR_GIRO -> payments();
            case OcrRecord.TRANSMISSION ->
                throw record.fault(3, "service code", "00", "09, or that of another service");
            default -> otherService();
        }
    }

    private void payments() throws IOException {
        AssignmentSummary assignment = new OcrAssignment(record, century, currency, items, warnings).read();
        if (assignments.size() == MAX_ASSIGNMENTS) {
            throw record.fault(0, "assignments", "more than " + MAX_ASSIGNMENTS, "at most so many");
        }
        assignments.add(assignment);
        payments.add(record, assignment.transactions(), assignment.total().minor());
        transmission.add(record, assignment.transactions(), assignment.total().minor());
    }

    private void otherService() throws IOException {
        OtherAssignment other = new OtherAssignment(record, items);
        other.read();
        transmission.add(record, other.transactions(), other.amount());
    }

    private boolean isEnd() {
        if (record.recordType() != OcrRecord.END_TRANSMISSION) {
            return false;
        }
        if (record.service() != OcrRecord.TRANSMISSION) {
            throw record.fault(
                    3, "service code", OcrRecord.two(record.service()), "00, as at the start of transmission");
        }
        record.requireType(0, "transmission type");
        return true;
    }

    private void warn() {
        if (lines.hasUtf8()) {
            warnings.add("The file has text in UTF-8, which the bank does not write: it was saved in an editor");
        }
        if (items.transactions() == 0) {
            warnings.add("The file has no payments, only records of other services");
        }
    }
}
