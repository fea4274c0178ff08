package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.schoolbilling.spi.bank.BankFileException;

/** Files that are no OCR giro at all, or far too much of it. */
@Tag("ERR-3")
class OcrGiroLimitsTest {

    private static final long TWO_GIGABYTES = 2L << 30;

    @Test
    void anEmptyFile() {
        BankFileException fault = refusal(InputStream.nullInputStream());

        assertThat(fault)
                .hasMessage("OCR.DAT, line 1, column 1: start of the file: found nothing, it is empty,"
                        + " expected NY000010, with which an OCR giro file starts. Nothing of this file is booked.");
    }

    @Test
    @Tag("IDN-5")
    void aNationalIdAtTheStartOfAWrongFileIsMasked() {
        assertThat(refusal(stream("30908299902;Kari")).found()).isEqualTo("\"309082*****;Kari\"");
    }

    static Stream<Arguments> otherKinds() {
        return Stream.of(
                Arguments.of("<?xml version=\"1.0\"?>", "\"<?xml version=\"1\", XML, as a camt.054 file has it"),
                Arguments.of("\u00ef\u00bb\u00bf<Document>", "\"<Document>\", XML, as a camt.054 file has it"),
                Arguments.of("<!DOCTYPE html><html>", "\"<!DOCTYPE html><\", a web page"),
                Arguments.of("%PDF-1.7", "\"%PDF-1.7\", a PDF document"),
                Arguments.of("PK\3\4\24\0\6\0", "\"PK??????\", a ZIP archive or a spreadsheet"),
                Arguments.of("\37\u008b\b", "\"?\u008b?\", a gzip archive"),
                Arguments.of("UNB+UNOC:3", "\"UNB+UNOC:3\", EDIFACT, as a CREMUL file has it"),
                Arguments.of("Dato;Beløp;KID", "\"Dato;Beløp;KID\""),
                Arguments.of("NY00", "\"NY00\""),
                Arguments.of("NY090020001234567", "\"NY09002000123456\""),
                Arguments.of("\0".repeat(8), "\"????????\""));
    }

    @ParameterizedTest
    @MethodSource("otherKinds")
    void anotherKindOfFileSaysWhatItIs(String start, String found) {
        BankFileException fault = refusal(new ByteArrayInputStream(start.getBytes(ISO_8859_1)));

        assertThat(fault.line()).isEqualTo(1);
        assertThat(fault.column()).isEqualTo(1);
        assertThat(fault.found()).isEqualTo(found);
        assertThat(fault.expected()).isEqualTo("NY000010, with which an OCR giro file starts");
    }

    @Test
    void aFileInUtf16SaysSo() {
        byte[] bytes = OcrFiles.allTypes().text().getBytes(UTF_16);

        assertThat(refusal(new ByteArrayInputStream(bytes)).found()).endsWith(", text in UTF-16");
    }

    @Test
    void aBlankLineBeforeTheStart() {
        assertThat(refusal(stream("\n" + OcrFiles.allTypes().text())).found()).startsWith("\"?NY000010");
    }

    @Test
    void twoGigabytesWithoutALineEndAreRefusedAtTheStart() {
        Endless endless = new Endless('0', TWO_GIGABYTES);

        BankFileException fault = refusal(new SequenceInputStream(stream("NY000010"), endless));

        assertThat(fault.line()).isEqualTo(1);
        assertThat(fault.column()).isEqualTo(81);
        assertThat(fault.found()).isEqualTo("more than 322 characters");
        assertThat(fault.expected()).isEqualTo("a line end");
        assertThat(endless.given()).isLessThan(1 << 17);
    }

    @Test
    void aFileWithoutLineEndsIsRefusedInItsFirstLine() {
        BankFileException fault = refusal(stream(OcrFiles.allTypes().text().replace("\n", "")));

        assertThat(fault.line()).isEqualTo(1);
        assertThat(fault.column()).isEqualTo(81);
    }

    @Test
    void aLongLineInTheMiddleIsRefusedWhereItStarts() {
        Endless endless = new Endless('0', TWO_GIGABYTES);
        String start = OcrFiles.allTypes().delete(5, 32).text();

        BankFileException fault = refusal(new SequenceInputStream(stream(start), endless));

        assertThat(fault.line()).isEqualTo(5);
        assertThat(endless.given()).isLessThan(1 << 17);
    }

    @Test
    void lineEndsWithoutEndAreRefusedInTheEnd() {
        Endless endless = new Endless('\n', Long.MAX_VALUE);

        BankFileException fault =
                refusal(new SequenceInputStream(stream(OcrFiles.allTypes().text()), endless));

        assertThat(fault.found()).isEqualTo("more than 99999999 lines");
    }

    @Test
    void aSumBeyondAllNumbersIsAFaultOfTheFile() {
        StringBuilder text = new StringBuilder(OcrFiles.allTypes().delete(3, 32).text());
        String largest = OcrFiles.allTypes().put(3, 33, "9".repeat(17)).line(3);
        for (int i = 0; i < 100; i++) {
            text.append(largest)
                    .append('\n')
                    .append(OcrFiles.allTypes().line(4))
                    .append('\n');
        }

        BankFileException fault = refusal(stream(text.toString()));

        assertThat(fault.found()).isEqualTo("more than a total has room for");
        assertThat(fault.expected()).isEqualTo("at most 17 digits");
    }

    /** In a process of its own, since only its heap can tell. */
    @Test
    @Tag("PAY-1")
    void threeHundredThousandTransactionsFitInAHeapOfTenMegabytes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx10m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        "300000")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), ISO_8859_1).strip();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output).isEqualTo("300000 transactions, 300000.00 NOK");
    }

    private static BankFileException refusal(InputStream in) {
        return catchThrowableOfType(BankFileException.class, () -> OcrFiles.read(OcrFiles.file(in)));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    }

    /** The same byte again and again. */
    private static final class Endless extends InputStream {

        private final char value;
        private final long size;
        private long given;

        Endless(char value, long size) {
            this.value = value;
            this.size = size;
        }

        long given() {
            return given;
        }

        @Override
        public int read() {
            return given++ < size ? value : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(length, size - given);
            Arrays.fill(bytes, offset, offset + count, (byte) value);
            given += count;
            return count > 0 ? count : -1;
        }
    }
}
