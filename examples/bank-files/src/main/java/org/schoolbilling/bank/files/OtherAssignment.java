package org.schoolbilling.bank.files;

import java.io.IOException;

/**
 * An assignment of another service, such as the mandates of AvtaleGiro: its records are counted and set aside (PAY-14).
 * Those of AvtaleGiro are checked against their end record; of services whose layout is not known here the figures are
 * taken as stated, and the end of the transmission vouches for the number of records.
 */
final class OtherAssignment {

    private final OcrRecord record;
    private final Items items;
    private long transactions;
    private long stated;

    OtherAssignment(OcrRecord record, Items items) {
        this.record = record;
        this.items = items;
    }

    void read() throws IOException {
        int service = record.service();
        int type = record.type();
        String name = service == OcrRecord.AVTALEGIRO ? "21 AvtaleGiro" : OcrRecord.two(service);
        long startLine = record.line();
        items.otherService(startLine, name);

        String expected = "a record of service " + name + " or 88 (end of assignment)";
        long previous = -1;
        record.advance(expected);
        record.requireService(service);
        while (record.recordType() != OcrRecord.END_ASSIGNMENT) {
            if (record.recordType() == OcrRecord.START_ASSIGNMENT) {
                throw record.unexpected(expected);
            }
            long number = record.numberOr(9, 15, 0);
            if (number != previous) {
                transactions++;
                previous = number;
            }
            items.otherService(record.line(), name);
            record.advance(expected);
            record.requireService(service);
        }
        record.requireType(type, "assignment type");
        if (service == OcrRecord.AVTALEGIRO) {
            String of = "the assignment of service " + name;
            record.requireCount(9, 16, "number of transactions of " + of, transactions);
            record.requireCount(17, 24, "number of records of " + of, record.line() - startLine + 1);
        } else {
            transactions = record.numberOr(9, 16, transactions);
        }
        stated = record.numberOr(25, 41, 0);
        items.otherService(record.line(), name);
    }

    long transactions() {
        return transactions;
    }

    /** What its end record says it comes to, in øre. */
    long amount() {
        return stated;
    }
}
