package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.bank.files.CamtFiles.entry;
import static org.schoolbilling.bank.files.CamtFiles.message;
import static org.schoolbilling.bank.files.CamtFiles.payment;
import static org.schoolbilling.bank.files.CamtFiles.refusal;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.spi.bank.BankFileException;

/** Messages made to do harm, and far too much of everything. */
@Tag("ERR-3")
class Camt054LimitsTest {

    private static final String GOOD = message(entry("1.00", payment("1.00", "18")));

    @Test
    void anEntityBombIsRefusedAtItsDocumentType() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY lol \"lol\">\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY lol")
                    .append(i)
                    .append(" \"")
                    .append(("&lol" + (i == 1 ? "" : i - 1) + ";").repeat(10));
            bomb.append("\">\n");
        }
        bomb.append("]>\n").append(GOOD.substring(GOOD.indexOf("<Document")).replace(">M1<", ">&lol9;<"));

        BankFileException fault = refusal(bomb.toString());

        assertThat(fault.found()).isEqualTo("a document type (DOCTYPE)");
        assertThat(fault.expected()).isEqualTo("none: it may hide entities that fill the memory");
        assertThat(fault.line()).isBetween(2L, 13L);
    }

    @Test
    void anExternalEntityIsNeverFetched() {
        String outside = "<!DOCTYPE Document [<!ENTITY out SYSTEM \"file:///etc/hostname\">]>";
        assertThat(refusal(GOOD.replace("<Document", outside + "<Document").replace(">M1<", ">&out;<"))
                        .found())
                .isEqualTo("a document type (DOCTYPE)");
        assertThat(refusal(GOOD.replace(
                                "<Document", "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/x.dtd\"><Document"))
                        .found())
                .isEqualTo("a document type (DOCTYPE)");
    }

    @Test
    void anUndeclaredEntityIsRefused() {
        assertThat(refusal(GOOD.replace(">M1<", ">&lol;<")).getMessage())
                .contains("lol")
                .contains("line 2");
    }

    @Test
    void nestingTextAndElementsHaveLimits() {
        assertThat(refusal(GOOD.replace(">M1<", "><a>".repeat(50) + "</a>".repeat(50) + "<"))
                        .getMessage())
                .isNotEmpty();
        String deep = "<Xtra>".repeat(60) + "</Xtra>".repeat(60);
        assertThat(refusal(GOOD.replace("</GrpHdr>", deep + "</GrpHdr>")).found())
                .isEqualTo("nested more than 40 deep");
        String ustrd = "<Ustrd>" + "x".repeat(6_000) + "</Ustrd>";
        assertThat(refusal(GOOD.replace("<RmtInf>", "<RmtInf>" + ustrd + ustrd)).found())
                .isEqualTo("more than 10000 characters");
        assertThat(refusal(GOOD.replace(">M1<", ">" + "x".repeat(20_000) + "<")).found())
                .isEqualTo("more than 10000 characters");
        assertThat(refusal(GOOD.replace("<Refs>", "<Purp/>".repeat(10_001) + "<Refs>"))
                        .found())
                .isEqualTo("more than 10000 in one payment or entry");
    }

    @Test
    void aCommentATagATextAndBlanksOfTwoGigabytesAreRefusedAtTheirStart() {
        String start = GOOD.substring(0, GOOD.indexOf("<GrpHdr>"));
        String piece = "a tag, comment or text of more than 262144 bytes";
        String text = "more than 10000 characters";
        assertRefusedEarly(start + "<!--", 'x', piece);
        assertRefusedEarly(start + "<GrpHdr a=\"", 'x', piece);
        assertRefusedEarly(start + "<GrpHdr a='b' ", ' ', piece);
        assertRefusedEarly(start + "<GrpHdr><MsgId>", 'x', piece, text);
        assertRefusedEarly(start + "<GrpHdr><MsgId><![CDATA[", 'x', piece, text);
        assertRefusedEarly("<!DOCTYPE a [", ' ', piece);
        assertRefusedEarly("", ' ', "nothing but blanks");
    }

    private static void assertRefusedEarly(String start, char filler, String... found) {
        Endless file = new Endless(start, String.valueOf(filler));
        assertThat(refusal(file).found()).isIn((Object[]) found);
        assertThat(file.given()).isLessThan(1 << 20);
    }

    @Test
    void aSumBeyondAllNumbersIsAFaultOfTheFile() {
        String large = entry("90000000000000000.00", payment("90000000000000000.00", "18"));
        assertThat(refusal(message(large, large)).found()).isEqualTo("more than amounts have room for");
    }

    /**
     * In a process of its own, since only its heap can tell. The file is made while it is read. In the daily build it has 50
     * MB; {@code -Dcamt.megabytes=2048} reads the whole of 2 GB, which takes about a minute.
     */
    @Test
    @Tag("PAY-1")
    void aFileFarLargerThanTheHeapIsReadToItsEnd() throws Exception {
        int megabytes = Integer.getInteger("camt.megabytes", 50);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx12m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CamtSmallHeap.class.getName(),
                        Integer.toString(megabytes))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        long payments = CamtSmallHeap.payments(megabytes);
        assertThat(output).isEqualTo(payments + " payments, " + payments + ".00 NOK");
        assertThat(payments * CamtSmallHeap.ENTRY.length).isGreaterThanOrEqualTo(megabytes * 1_000_000L);
    }

    /** The same text again and again, 2 GB of it. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private final byte[] filler;
        private long given;

        Endless(String start, String filler) {
            this.start = start.getBytes(UTF_8);
            this.filler = filler.getBytes(UTF_8);
        }

        long given() {
            return given;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (given > 2L << 30) {
                return -1;
            }
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = given < start.length ? start[(int) given] : filler[0];
                given++;
            }
            return length;
        }
    }
}
