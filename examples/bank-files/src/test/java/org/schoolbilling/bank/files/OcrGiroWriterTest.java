package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.schoolbilling.payment.BankReferences;

class OcrGiroWriterTest {

    private static final LocalDate OCTOBER_5 = LocalDate.of(2026, 10, 5);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final OcrGiroWriter writer = new OcrGiroWriter(out);

    @Test
    void writesTheSampleOfAllTypesByteForByte() throws IOException {
        LocalDate october6 = LocalDate.of(2026, 10, 6);
        LocalDate october7 = LocalDate.of(2026, 10, 7);
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        LocalDate newYearsEve = LocalDate.of(2026, 12, 31);
        LocalDate generated = LocalDate.of(2027, 1, 2);
        String payer = "97104133219";
        writer.startTransmission("00008080", 42, "98765432")
                .startAssignment("001234567", 1, "12345678903")
                .transaction(OcrGiroTransaction.of(10, OCTOBER_5, 125_000, "000100100000015")
                        .withReferences(new BankReferences("123456789", "1305100001", ""))
                        .withBankDate(OCTOBER_5)
                        .withDebitAccount(payer))
                .transaction(OcrGiroTransaction.of(11, OCTOBER_5, 49_950, "000100200000022")
                        .withReferences(new BankReferences("1553800", "1305100001", "9600000000"))
                        .withBankDate(LocalDate.of(2026, 10, 2))
                        .withDebitAccount(payer))
                .transaction(OcrGiroTransaction.of(15, october6, 300_000, "000100300000039")
                        .withReferences(new BankReferences("", "1306100002", ""))
                        .withDebitAccount("86011117947"))
                .transaction(OcrGiroTransaction.of(13, october6, -25_000, "000100400000046")
                        .withReferences(new BankReferences("600101140", "1306100003", ""))
                        .withDebitAccount(payer))
                .transaction(OcrGiroTransaction.of(14, october7, 1, "000100100000015")
                        .withReferences(new BankReferences("", "1307100004", "1234567890")))
                .transaction(OcrGiroTransaction.of(17, october7, 99_999_999_999L, "000100500000052")
                        .withReferences(new BankReferences("", "1307100004", "")))
                .endAssignment(generated)
                .startAssignment("007654321", 2, "86011117947")
                .transaction(OcrGiroTransaction.of(16, newYearsEve, 50_000, "000007000000099")
                        .withReferences(new BankReferences("", "1331100005", "")))
                .transaction(OcrGiroTransaction.of(12, newYear, 7_500, "1000005-")
                        .withReferences(new BankReferences("1020169", "1301100005", ""))
                        .withDebitAccount(payer))
                .transaction(card(18, 1_000, "000100600000069"))
                .transaction(card(19, 2_000, "000100700000076"))
                .transaction(card(20, 3_000, "").withText("Tilbakeføring skolepenger"))
                .transaction(card(21, 4_000, "").withText("Kjøp ABC æøå"))
                .endAssignment(generated)
                .endTransmission(generated);

        assertThat(text()).isEqualTo(new String(OcrFiles.sample("ocr_all_types.txt"), ISO_8859_1));
    }

    @Test
    void writesTheSampleOfAKidWithADashButForItsLineEnds() throws IOException {
        LocalDate october6 = LocalDate.of(2026, 10, 6);
        writer.startTransmission("00008080", 43, "98765432")
                .startAssignment("001234567", 1, "12345678903")
                .transaction(OcrGiroTransaction.of(10, OCTOBER_5, 10_000, "0000006-")
                        .withReferences(new BankReferences("", "1305100001", ""))
                        .withDebitAccount("97104133219"))
                .endAssignment(october6)
                .endTransmission(october6);

        assertThat(text().replace("\r\n", "\n")).isEqualTo(new String(OcrFiles.sample("ocr_kid_dash.txt"), ISO_8859_1));
    }

    @Test
    void aTotalBelowZeroHasAMinus() throws IOException {
        writer.startTransmission("00008080", 42, "98765432")
                .startAssignment("001234567", 1, "12345678903")
                .transaction(OcrGiroTransaction.of(13, OCTOBER_5, -25_000, ""))
                .endAssignment(OCTOBER_5)
                .endTransmission(OCTOBER_5);

        assertThat(text()).contains("NY0900880000000100000004-0000000000025000");
        assertThat(OcrFiles.read(out.toByteArray()).summary().total().minor()).isEqualTo(-25_000);
    }

    @Test
    void anyOtherOrderIsRefused() throws IOException {
        OcrGiroTransaction any = OcrGiroTransaction.of(10, OCTOBER_5, 1, "");
        assertThatIllegalStateException().isThrownBy(() -> writer.startAssignment("001234567", 1, "12345678903"));
        assertThatIllegalStateException().isThrownBy(() -> writer.endTransmission(OCTOBER_5));

        writer.startTransmission("00008080", 42, "98765432");
        assertThatIllegalStateException().isThrownBy(() -> writer.startTransmission("00008080", 42, "98765432"));
        assertThatIllegalStateException().isThrownBy(() -> writer.transaction(any));
        assertThatIllegalStateException().isThrownBy(() -> writer.endAssignment(OCTOBER_5));
        assertThatIllegalStateException().isThrownBy(() -> writer.endTransmission(OCTOBER_5));

        writer.startAssignment("001234567", 1, "12345678903");
        assertThatIllegalStateException().isThrownBy(() -> writer.endAssignment(OCTOBER_5));
        assertThatIllegalStateException().isThrownBy(() -> writer.startAssignment("001234567", 2, "12345678903"));

        writer.transaction(any);
        assertThatIllegalStateException().isThrownBy(() -> writer.endTransmission(OCTOBER_5));

        writer.endAssignment(OCTOBER_5).endTransmission(OCTOBER_5);
        assertThatIllegalStateException().isThrownBy(() -> writer.endTransmission(OCTOBER_5));
        assertThatIllegalStateException().isThrownBy(() -> writer.startAssignment("001234567", 2, "12345678903"));
        assertThat(OcrFiles.read(out.toByteArray()).transactions()).hasSize(1);
    }

    @Test
    void whatDoesNotFitIsRefusedAndQuoted() throws IOException {
        OcrGiroTransaction any = OcrGiroTransaction.of(20, OCTOBER_5, 1, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OcrGiroTransaction.of(22, OCTOBER_5, 1, ""))
                .withMessage("type must be 10 to 21: 22");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OcrGiroTransaction.of(10, OCTOBER_5, 100_000_000_000_000_000L, ""))
                .withMessage("amount must have at most 17 digits: 100000000000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OcrGiroTransaction.of(10, OCTOBER_5, 1, "1".repeat(26)))
                .withMessageContaining("KID must have at most 25 ")
                .withMessageEndingWith(": '" + "1".repeat(26) + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> any.withDebitAccount("1234"))
                .withMessage("debit account must have 11 digits: '1234'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> any.withReferences(new BankReferences("", "12", "")))
                .withMessage("transaction id must have 10 digits: '12'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> any.withText("5 \u20ac"))
                .withMessageContaining("'5 \u20ac'");
        assertThatIllegalArgumentException().isThrownBy(() -> any.withText("x\n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OcrGiroTransaction.of(19, OCTOBER_5, 1, "").withText("x"))
                .withMessage("type 19 has no text, types 20 and 21 have: 'x'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.startTransmission("8080", 42, "98765432"))
                .withMessage("sender must have 8 digits: '8080'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.startTransmission("00008080", 12_345_678, "98765432"))
                .withMessage("a number must have at most 7 digits: 12345678");
    }

    private static OcrGiroTransaction card(int type, long amount, String kid) {
        return OcrGiroTransaction.of(type, LocalDate.of(2027, 1, 1), amount, kid)
                .withReferences(new BankReferences("123456001", "1301000001", ""));
    }

    private String text() {
        return out.toString(ISO_8859_1);
    }
}
