package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.schoolbilling.bank.files.OcrFiles.Lines;
import org.schoolbilling.spi.bank.BankFileException;

/** One fault a file, each in a sample that is right otherwise. */
@Tag("PAY-1")
@Tag("ERR-2")
class OcrGiroRefusalTest {

    private static final String ITEM_3_OF_TYPE_10 = "NY0910320000001" + "x".repeat(40) + "0".repeat(25);
    private static final String ITEM_1_OR_END = "30 (amount item 1) or 88 (end of assignment)";
    private static final String ASSIGNMENT_OR_END = "20 (start of assignment) or 89 (end of transmission)";

    static Stream<Arguments> faults() {
        return Stream.of(
                // Lines
                fault(
                        "79 characters",
                        f -> f.replace(3, f.line(3).substring(1)),
                        3,
                        80,
                        "79 characters",
                        "80 characters"),
                fault("81 characters", f -> f.replace(3, f.line(3) + "0"), 3, 81, "81 characters", "80 characters"),
                fault("trailing blank", f -> f.replace(3, f.line(3) + " "), 3, 81, "81 characters", "80 characters"),
                fault(
                        "blank line inside",
                        f -> f.insert(5, ""),
                        5,
                        1,
                        "an empty line inside the file",
                        "a record of 80 characters"),
                fault(
                        "80 blanks inside",
                        f -> f.insert(5, " ".repeat(80)),
                        5,
                        1,
                        "an empty line inside the file",
                        "a record of 80 characters"),
                fault("NUL in filler", f -> f.put(3, 80, "\0"), 3, 80, "a control character, code 0", "printable text"),
                fault("NUL in KID", f -> f.put(3, 60, "\0"), 3, 60, "a control character, code 0", "printable text"),
                fault("tab", f -> f.put(4, 60, "\t"), 4, 60, "a control character, code 9", "printable text"),
                fault(
                        "escape in text",
                        f -> f.put(27, 20, "\33"),
                        27,
                        20,
                        "a control character, code 27",
                        "printable text"),
                fault(
                        "stray carriage return",
                        f -> f.replace(3, f.line(3) + "\r\r"),
                        3,
                        81,
                        "a control character, code 13",
                        "printable text"),
                // What a record is
                fault("not NY", f -> f.put(3, 1, "XY"), 3, 1, "\"XY\"", "NY"),
                fault("service in letters", f -> f.put(3, 3, "O9"), 3, 3, "\"O9\"", "2 digits"),
                fault("type in letters", f -> f.put(3, 5, "1O"), 3, 5, "\"1O\"", "2 digits"),
                fault("record type in letters", f -> f.put(3, 7, "3 "), 3, 7, "\"3 \"", "2 digits"),
                fault("unknown record 40", f -> f.put(3, 7, "40"), 3, 7, "40 (unknown here)", "30 (amount item 1)"),
                fault("unknown record 40 later", f -> f.put(5, 7, "40"), 5, 7, "40 (unknown here)", ITEM_1_OR_END),
                // Order
                fault(
                        "no start",
                        f -> f.delete(1),
                        1,
                        1,
                        "\"NY09002000123456\"",
                        "NY000010, with which an OCR giro file starts"),
                fault(
                        "two starts",
                        f -> f.insert(2, f.line(1)),
                        2,
                        7,
                        "10 (start of transmission)",
                        "20 (start of assignment)"),
                fault(
                        "start inside",
                        f -> f.insert(16, f.line(1)),
                        16,
                        7,
                        "10 (start of transmission)",
                        ASSIGNMENT_OR_END),
                fault("no end", f -> f.delete(32), 32, 0, "the end of the file", ASSIGNMENT_OR_END),
                fault("ends in an assignment", f -> f.delete(15, 32), 15, 0, "the end of the file", ITEM_1_OR_END),
                fault("ends in a transaction", f -> f.delete(4, 32), 4, 0, "the end of the file", "31 (amount item 2)"),
                fault(
                        "record after the end",
                        f -> f.insert(33, f.line(2)),
                        33,
                        0,
                        "a record after the end of the transmission",
                        "the end of the file"),
                fault(
                        "two ends",
                        f -> f.insert(33, f.line(32)),
                        33,
                        0,
                        "a record after the end of the transmission",
                        "the end of the file"),
                fault(
                        "blank line, then a record after the end",
                        f -> f.insert(33, "").insert(34, f.line(2)),
                        33,
                        1,
                        "an empty line inside the file",
                        "a record of 80 characters"),
                fault(
                        "no assignments",
                        f -> f.delete(2, 31),
                        2,
                        7,
                        "89 (end of transmission)",
                        "20 (start of assignment)"),
                fault("no assignment start", f -> f.delete(2), 2, 7, "30 (amount item 1)", "20 (start of assignment)"),
                fault("no second assignment start", f -> f.delete(16), 16, 7, "30 (amount item 1)", ASSIGNMENT_OR_END),
                fault("no assignment end", f -> f.delete(15), 15, 7, "20 (start of assignment)", ITEM_1_OR_END),
                fault("no last assignment end", f -> f.delete(31), 31, 7, "89 (end of transmission)", ITEM_1_OR_END),
                fault("no transactions", f -> f.delete(3, 14), 3, 7, "88 (end of assignment)", "30 (amount item 1)"),
                fault("item 2 without 1", f -> f.delete(3), 3, 7, "31 (amount item 2)", "30 (amount item 1)"),
                fault("item 2 without 1 later", f -> f.delete(5), 5, 7, "31 (amount item 2)", ITEM_1_OR_END),
                fault("item 1 without 2", f -> f.delete(4), 4, 7, "30 (amount item 1)", "31 (amount item 2)"),
                fault(
                        "item 1 without 2 last",
                        f -> f.delete(14),
                        14,
                        7,
                        "88 (end of assignment)",
                        "31 (amount item 2)"),
                fault(
                        "items swapped",
                        f -> f.insert(3, f.line(4)).delete(5),
                        3,
                        7,
                        "31 (amount item 2)",
                        "30 (amount item 1)"),
                fault(
                        "item 3 on type 10",
                        f -> f.insert(5, ITEM_3_OF_TYPE_10),
                        5,
                        7,
                        "32 (amount item 3, which types 20 and 21 have)",
                        ITEM_1_OR_END),
                fault(
                        "item 3 missing on type 20",
                        f -> f.delete(27),
                        27,
                        7,
                        "30 (amount item 1)",
                        "32 (amount item 3)"),
                fault(
                        "item 3 missing on type 21",
                        f -> f.delete(30),
                        30,
                        7,
                        "88 (end of assignment)",
                        "32 (amount item 3)"),
                fault(
                        "two items 3",
                        f -> f.insert(28, f.line(27)),
                        28,
                        7,
                        "32 (amount item 3, which types 20 and 21 have)",
                        ITEM_1_OR_END),
                // Services and types
                fault("service 08 in item 1", f -> f.put(3, 3, "08"), 3, 3, "08", "09, the service of this assignment"),
                fault("service 08 in item 2", f -> f.put(4, 3, "08"), 4, 3, "08", "09, the service of this assignment"),
                fault(
                        "service 08 in item 3",
                        f -> f.put(27, 3, "08"),
                        27,
                        3,
                        "08",
                        "09, the service of this assignment"),
                fault(
                        "service 08 in the end of assignment",
                        f -> f.put(15, 3, "08"),
                        15,
                        3,
                        "08",
                        "09, the service of this assignment"),
                fault(
                        "service 08 in the start of assignment",
                        f -> f.put(2, 3, "08"),
                        3,
                        3,
                        "09",
                        "08, the service of this assignment"),
                fault(
                        "service 00 in the start of assignment",
                        f -> f.put(2, 3, "00"),
                        2,
                        3,
                        "00",
                        "09, or that of another service"),
                fault(
                        "service 09 in the end of transmission",
                        f -> f.put(32, 3, "09"),
                        32,
                        3,
                        "09",
                        "00, as at the start of transmission"),
                fault("transaction type 22", f -> f.put(3, 5, "22").put(4, 5, "22"), 3, 5, "22", "10 to 21"),
                fault("transaction type 09", f -> f.put(3, 5, "09").put(4, 5, "09"), 3, 5, "09", "10 to 21"),
                fault("another type in item 2", f -> f.put(4, 5, "11"), 4, 5, "11", "10"),
                fault("another type in item 3", f -> f.put(27, 5, "21"), 27, 5, "21", "20"),
                fault("another number in item 2", f -> f.put(4, 15, "2"), 4, 9, "0000002", "0000001"),
                fault("another number in item 3", f -> f.put(27, 15, "2"), 27, 9, "0000002", "0000005"),
                fault("assignment type 24", f -> f.put(2, 5, "24"), 2, 5, "24", "00"),
                fault("assignment type 24 at its end", f -> f.put(15, 5, "24"), 15, 5, "24", "00"),
                fault("transmission type 01 at its end", f -> f.put(32, 5, "01"), 32, 5, "01", "00"),
                // Fields
                fault("Nets date 32.02.26", f -> f.put(3, 16, "320226"), 3, 16, "\"320226\"", "a date as DDMMYY"),
                fault("Nets date 31.09.26", f -> f.put(3, 16, "310926"), 3, 16, "\"310926\"", "a date as DDMMYY"),
                fault("Nets date 29.02.26", f -> f.put(3, 16, "290226"), 3, 16, "\"290226\"", "a date as DDMMYY"),
                fault("Nets date in month 13", f -> f.put(3, 16, "011326"), 3, 16, "\"011326\"", "a date as DDMMYY"),
                fault("Nets date 000000", f -> f.put(3, 16, "000000"), 3, 16, "\"000000\"", "a date as DDMMYY"),
                fault("Nets date in letters", f -> f.put(3, 16, "05OC26"), 3, 18, "\"05OC26\"", "6 digits"),
                fault("bank date 31.09.26", f -> f.put(4, 42, "310926"), 4, 42, "\"310926\"", "a date as DDMMYY"),
                fault("sign +", f -> f.put(3, 32, "+"), 3, 32, "\"+\"", "0 or -"),
                fault("sign blank", f -> f.put(3, 32, " "), 3, 32, "\" \"", "0 or -"),
                fault("sign 1", f -> f.put(3, 32, "1"), 3, 32, "\"1\"", "0 or -"),
                fault("amount with a comma", f -> f.put(3, 47, ","), 3, 47, "\"00000000000125,00\"", "17 digits"),
                fault("amount with a blank", f -> f.put(3, 33, " "), 3, 33, "\" 0000000000125000\"", "17 digits"),
                fault("transaction number in letters", f -> f.put(3, 9, "X"), 3, 9, "\"X000001\"", "7 digits"),
                fault("account of 10 digits", f -> f.put(2, 25, " "), 2, 25, "\" 2345678903\"", "11 digits"),
                fault("account with dots", f -> f.put(2, 25, "1234.56.789"), 2, 29, "\"1234.56.789\"", "11 digits"),
                fault("no account", f -> f.put(2, 25, " ".repeat(11)), 2, 25, "\"           \"", "11 digits"),
                fault("debit account with a letter", f -> f.put(4, 58, "X"), 4, 58, "\"9710413321X\"", "11 digits"),
                // End records
                fault("transactions of the assignment", f -> f.put(15, 16, "7"), 15, 9, "7", "6, as counted"),
                fault("records of the assignment", f -> f.put(15, 24, "5"), 15, 17, "15", "14, as counted"),
                fault(
                        "total of the assignment",
                        f -> f.put(15, 41, "1"),
                        15,
                        25,
                        "1000004499.51 NOK",
                        "1000004499.50 NOK, the sum of its transactions"),
                fault(
                        "earliest date of the assignment",
                        f -> f.put(15, 48, "041026"),
                        15,
                        48,
                        "041026",
                        "051026, as its transactions have"),
                fault(
                        "no earliest date of the assignment",
                        f -> f.put(15, 48, "000000"),
                        15,
                        48,
                        "000000",
                        "051026, as its transactions have"),
                fault(
                        "latest date of the assignment",
                        f -> f.put(15, 54, "081026"),
                        15,
                        54,
                        "081026",
                        "071026, as its transactions have"),
                fault(
                        "latest date that is none",
                        f -> f.put(15, 54, "311126"),
                        15,
                        54,
                        "\"311126\"",
                        "a date as DDMMYY"),
                fault("count in letters", f -> f.put(15, 9, "       X"), 15, 9, "\"       X\"", "8 digits"),
                fault(
                        "total in letters",
                        f -> f.put(15, 25, "             X"),
                        15,
                        25,
                        "\"             X950\"",
                        "17 digits"),
                fault("transactions of the transmission", f -> f.put(32, 16, "1"), 32, 9, "11", "12, as counted"),
                fault("records of the transmission", f -> f.put(32, 24, "3"), 32, 17, "33", "32, as counted"),
                fault(
                        "total of the transmission",
                        f -> f.put(32, 41, "1"),
                        32,
                        25,
                        "1000005174.51 NOK",
                        "1000005174.50 NOK, the sum of its transactions"),
                // What changes money
                fault(
                        "amount changed",
                        f -> f.put(3, 49, "1"),
                        15,
                        25,
                        "1000004499.50 NOK",
                        "1000004499.51 NOK, the sum of its transactions"),
                fault(
                        "sign added",
                        f -> f.put(3, 32, "-"),
                        15,
                        25,
                        "1000004499.50 NOK",
                        "1000001999.50 NOK, the sum of its transactions"),
                fault(
                        "sign removed",
                        f -> f.put(9, 32, "0"),
                        15,
                        25,
                        "1000004499.50 NOK",
                        "1000004999.50 NOK, the sum of its transactions"),
                fault("transaction dropped", f -> f.delete(7, 8), 13, 9, "6", "5, as counted"),
                fault(
                        "transaction doubled",
                        f -> f.insert(5, f.line(3)).insert(6, f.line(4)),
                        17,
                        9,
                        "6",
                        "7, as counted"),
                fault("assignment dropped", f -> f.delete(16, 31), 16, 9, "12", "6, as counted"),
                fault(
                        "earliest transaction later",
                        f -> f.put(3, 16, "06").put(5, 16, "06"),
                        15,
                        48,
                        "051026",
                        "061026, as its transactions have"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefusedWithItsPlace(
            String what, UnaryOperator<Lines> change, long line, int column, String found, String expected) {
        BankFileException fault = refusal(change.apply(OcrFiles.allTypes()).text());

        assertThat(fault.line()).as(fault.getMessage()).isEqualTo(line);
        assertThat(fault.column()).as(fault.getMessage()).isEqualTo(column);
        assertThat(fault.found()).isEqualTo(found);
        assertThat(fault.expected()).isEqualTo(expected);
    }

    @Test
    void theMessageSaysFileLineColumnAndWhatTheFieldIs() {
        assertThat(refusal(OcrFiles.allTypes().put(15, 41, "1").text()))
                .hasMessage("OCR.DAT, line 15, column 25: total amount of assignment 0000001: found 1000004499.51 NOK,"
                        + " expected 1000004499.50 NOK, the sum of its transactions. Nothing of this file is booked.");
        assertThat(refusal(OcrFiles.allTypes().put(4, 15, "2").text()))
                .hasMessage("OCR.DAT, line 4, column 9: transaction number, as in amount item 1: found 0000002,"
                        + " expected 0000001. Nothing of this file is booked.");
    }

    @Test
    void aFileCutInItsLastLineSaysThatItEndsThere() {
        String text = OcrFiles.allTypes().text();

        BankFileException fault = refusal(text.substring(0, text.length() - 2));

        assertThat(fault.line()).isEqualTo(32);
        assertThat(fault.column()).isEqualTo(80);
        assertThat(fault.found()).isEqualTo("79 characters, then the end of the file");
    }

    @Test
    void aTextInUtf8OfAnotherLengthIsRefused() {
        byte[] bytes = OcrFiles.allTypes()
                .replace(27, OcrFiles.allTypes().line(27) + "0")
                .text()
                .getBytes(UTF_8);

        BankFileException fault = catchThrowableOfType(BankFileException.class, () -> OcrFiles.read(bytes));

        assertThat(fault.line()).isEqualTo(27);
        assertThat(fault.found()).isEqualTo("82 characters");
    }

    private static BankFileException refusal(String text) {
        return catchThrowableOfType(BankFileException.class, () -> OcrFiles.read(text.getBytes(ISO_8859_1)));
    }

    private static Arguments fault(
            String what, UnaryOperator<Lines> change, long line, int column, String found, String expected) {
        return Arguments.of(what, change, line, column, found, expected);
    }
}
