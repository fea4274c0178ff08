package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.spi.bank.BankFileException;

/**
 * The record that a reading stands at, and the way to the next. Fields are named by the positions of the specification:
 * from 1, first and last.
 */
final class OcrRecord {

    /** The service code of the transmission's own records. */
    static final int TRANSMISSION = 0;

    static final int OCR_GIRO = 9;
    static final int AVTALEGIRO = 21;

    static final int START_TRANSMISSION = 10;
    static final int START_ASSIGNMENT = 20;
    static final int ITEM_1 = 30;
    static final int ITEM_2 = 31;
    static final int ITEM_3 = 32;
    static final int END_ASSIGNMENT = 88;
    static final int END_TRANSMISSION = 89;

    private final String file;
    private final LineReader lines;
    private final CenturyWindow century;
    private int service;
    private int type;
    private int recordType;

    OcrRecord(String file, LineReader lines, CenturyWindow century) {
        this.file = file;
        this.lines = lines;
        this.century = century;
    }

    /** Moves on. Fails at the end of the file, and at what is no record of any service. */
    void advance(String expected) throws IOException {
        if (!lines.advance()) {
            throw new BankFileException(file, lines.line() + 1, 0, "record", "the end of the file", expected);
        }
        if (at(1) != 'N' || at(2) != 'Y') {
            throw fault(1, "format code", quoted(1, 2), "NY");
        }
        service = pair(3, "service code");
        type = pair(5, "type");
        recordType = pair(7, "record type");
    }

    /** Whether nothing but blank lines follows. */
    boolean isLast() throws IOException {
        return !lines.advance();
    }

    long line() {
        return lines.line();
    }

    int service() {
        return service;
    }

    /** The type of the transaction, assignment or transmission. */
    int type() {
        return type;
    }

    int recordType() {
        return recordType;
    }

    void requireService(int wanted) {
        if (service != wanted) {
            throw fault(3, "service code", two(service), two(wanted) + ", the service of this assignment");
        }
    }

    void requireType(int wanted, String what) {
        if (type != wanted) {
            throw fault(5, what, two(type), two(wanted));
        }
    }

    void requireRecordType(int wanted, String expected) {
        if (recordType != wanted) {
            throw unexpected(expected);
        }
    }

    BankFileException unexpected(String expected) {
        return fault(7, "record type", named(recordType), expected);
    }

    /** A field of digits as a number; at most 17 of them, behind the eight positions that every record has. */
    long number(int first, int last, String what) {
        int offset = lines.start() - 1;
        long number = EightDigits.number(lines.bytes(), offset + first, offset + last + 1);
        if (number == EightDigits.NONE) {
            int stranger = first;
            while (isDigit(stranger)) {
                stranger++;
            }
            throw fault(stranger, what, quoted(first, last), (last - first + 1) + " digits");
        }
        return number;
    }

    private boolean isDigit(int position) {
        return at(position) >= '0' && at(position) <= '9';
    }

    /** The same, but another number where there are no digits. */
    long numberOr(int first, int last, long other) {
        for (int i = first; i <= last; i++) {
            if (!isDigit(i)) {
                return other;
            }
        }
        return number(first, last, "");
    }

    /** A count that an end record states. */
    void requireCount(int first, int last, String what, long counted) {
        long stated = number(first, last, what);
        if (stated != counted) {
            throw fault(first, what, Long.toString(stated), counted + ", as counted");
        }
    }

    /** A field of digits that is kept as it stands, leading zeros and all. */
    String digits(int first, int last, String what) {
        number(first, last, what);
        return raw(first, last);
    }

    /** The same, but blanks or zeros stand for unknown: empty. */
    String digitsIfKnown(int first, int last, String what) {
        return isUnknown(first, last) ? "" : digits(first, last, what);
    }

    /** A field of any characters, without the blanks around it. */
    String text(int first, int last) {
        byte[] bytes = lines.bytes();
        int from = lines.start() + first - 1;
        int to = lines.start() + last;
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        while (from < to && bytes[to - 1] == ' ') {
            to--;
        }
        return from == to ? "" : new String(bytes, from, to - from, ISO_8859_1);
    }

    /** The same, but zeros stand for unknown: empty. */
    String textIfKnown(int first, int last) {
        return isUnknown(first, last) ? "" : text(first, last);
    }

    /** The date at six positions, day, month, year. */
    LocalDate date(int first, String what) {
        LocalDate date = century.date(number(first, first + 5, what));
        if (date == null) {
            throw fault(first, what, quoted(first, first + 5), "a date as DDMMYY");
        }
        return date;
    }

    /** The same, but blanks or zeros stand for none. */
    @Nullable
    LocalDate dateIfKnown(int first, String what) {
        return isUnknown(first, first + 5) ? null : date(first, what);
    }

    byte at(int position) {
        return lines.bytes()[lines.start() + position - 1];
    }

    String raw(int first, int last) {
        return new String(lines.bytes(), lines.start() + first - 1, last - first + 1, ISO_8859_1);
    }

    String quoted(int first, int last) {
        return quoted(raw(first, last));
    }

    BankFileException fault(int column, String what, String found, String expected) {
        return new BankFileException(file, line(), column, what, found, expected);
    }

    /** In quotation marks, with what cannot be printed as a question mark and what could be a national id masked. */
    static String quoted(String text) {
        return '"' + NationalId.maskIn(text).replaceAll("\\p{Cntrl}", "?") + '"';
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    static String named(int recordType) {
        String name =
                switch (recordType) {
                    case START_TRANSMISSION -> "start of transmission";
                    case START_ASSIGNMENT -> "start of assignment";
                    case ITEM_1 -> "amount item 1";
                    case ITEM_2 -> "amount item 2";
                    case ITEM_3 -> "amount item 3, which types 20 and 21 have";
                    case END_ASSIGNMENT -> "end of assignment";
                    case END_TRANSMISSION -> "end of transmission";
                    default -> "unknown here";
                };
        return two(recordType) + " (" + name + ")";
    }

    private boolean isUnknown(int first, int last) {
        byte[] bytes = lines.bytes();
        int from = lines.start() + first - 1;
        int to = lines.start() + last;
        byte filler = bytes[from];
        boolean unknown = filler == ' ' || filler == '0';
        for (int i = from + 1; unknown && i < to; i++) {
            unknown = bytes[i] == filler;
        }
        return unknown;
    }

    private int pair(int first, String what) {
        int tens = at(first) - '0';
        int ones = at(first + 1) - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
            throw fault(first, what, quoted(first, first + 1), "2 digits");
        }
        return tens * 10 + ones;
    }
}
