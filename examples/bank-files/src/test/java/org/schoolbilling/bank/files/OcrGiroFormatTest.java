package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.bank.files.OcrFiles.Result;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.spi.bank.AssignmentSummary;
import org.schoolbilling.spi.bank.BankFileItem;

class OcrGiroFormatTest {

    private final OcrGiroFormat format = new OcrGiroFormat();

    @Test
    @Tag("PAY-1")
    void everyFieldOfTheSampleOfAllTypes() {
        assertThat(table(OcrFiles.read(OcrFiles.sample("ocr_all_types.txt")))).isEqualTo("""
                        3|PAYMENT|12345678903|2026-10-05|2026-10-05|1250.00 NOK|000100100000015|123456789|1305100001||97104133219|
                        5|PAYMENT|12345678903|2026-10-05|2026-10-02|499.50 NOK|000100200000022|001553800|1305100001|9600000000|97104133219|
                        7|PAYMENT|12345678903|2026-10-06||3000.00 NOK|000100300000039||1306100002||86011117947|
                        9|REVERSAL|12345678903|2026-10-06||-250.00 NOK|000100400000046|600101140|1306100003||97104133219|
                        11|PAYMENT|12345678903|2026-10-07||0.01 NOK|000100100000015||1307100004|1234567890||
                        13|PAYMENT|12345678903|2026-10-07||999999999.99 NOK|000100500000052||1307100004|||
                        17|PAYMENT|86011117947|2026-12-31||500.00 NOK|000007000000099||1331100005|||
                        19|PAYMENT|86011117947|2027-01-01||75.00 NOK|1000005-|001020169|1301100005||97104133219|
                        21|REVERSAL|86011117947|2027-01-01||10.00 NOK|000100600000069|123456001|1301000001|||
                        23|CARD_PURCHASE|86011117947|2027-01-01||20.00 NOK|000100700000076|123456001|1301000001|||
                        25|REVERSAL|86011117947|2027-01-01||30.00 NOK||123456001|1301000001|||Tilbakeføring skolepenger
                        28|CARD_PURCHASE|86011117947|2027-01-01||40.00 NOK||123456001|1301000001|||Kjøp ABC æøå
                        """);
    }

    @Test
    @Tag("PAY-1")
    void theSummaryOfTheSampleOfAllTypes() {
        byte[] bytes = OcrFiles.sample("ocr_all_types.txt");

        Result result = OcrFiles.read(bytes);

        assertThat(result.summary().format()).isEqualTo("ocr-giro");
        assertThat(result.summary().id()).isEqualTo("00008080-0000042-98765432");
        assertThat(result.summary().bytes()).isEqualTo(bytes.length).isEqualTo(32 * 82);
        assertThat(result.summary().sha256()).isEqualTo(sha256(bytes));
        assertThat(result.summary().records()).isEqualTo(32);
        assertThat(result.summary().transactions()).isEqualTo(12);
        assertThat(result.summary().structural()).isEqualTo(6);
        assertThat(result.summary().otherServices()).isZero();
        assertThat(result.summary().total()).isEqualTo(nok(100_000_517_450L));
        assertThat(result.summary().warnings()).isEmpty();
        assertThat(result.summary().assignments())
                .containsExactly(
                        new AssignmentSummary(
                                "0000001",
                                "001234567",
                                "12345678903",
                                6,
                                14,
                                nok(100_000_449_950L),
                                LocalDate.of(2026, 10, 5),
                                LocalDate.of(2026, 10, 7)),
                        new AssignmentSummary(
                                "0000002",
                                "007654321",
                                "86011117947",
                                6,
                                16,
                                nok(67_500),
                                LocalDate.of(2026, 12, 31),
                                LocalDate.of(2027, 1, 1)));
    }

    @Test
    @Tag("PAY-15")
    void structuralRecordsComeInTheirPlaces() {
        List<BankFileItem> items = OcrFiles.allTypes()
                .delete(16, 31)
                .put(16, 9, "000000060000001600000100000449950")
                .read()
                .items();

        assertThat(items)
                .filteredOn(BankFileItem.Structural.class::isInstance)
                .containsExactly(
                        new BankFileItem.Structural(1, "start of transmission 00008080-0000042-98765432"),
                        new BankFileItem.Structural(2, "start of assignment 0000001, account 12345678903"),
                        new BankFileItem.Structural(15, "end of assignment 0000001"),
                        new BankFileItem.Structural(16, "end of transmission 00008080-0000042-98765432"));
        assertThat(items).extracting(BankFileItem::row).isSorted();
        assertThat(items).hasSize(4 + 6);
    }

    @Test
    @Tag("PAY-14")
    void aKidThatEndsInADash() {
        assertThat(table(OcrFiles.read(OcrFiles.sample("ocr_kid_dash.txt"))))
                .isEqualTo("3|PAYMENT|12345678903|2026-10-05||100.00 NOK|0000006-||1305100001||97104133219|\n");
    }

    @ParameterizedTest
    @Tag("PAY-14")
    @ValueSource(
            strings = {
                "          000100100000016", // wrong check digit
                "          00010010000001A",
                "          0001001-0000015",
                "          000100 00000015",
                "000100100000015          ",
                "     000100100000015     ",
                "1234567890123456789012345",
                "                        -",
                "                    \u00e6\u00f8\u00e5\u00a0?",
                "                         "
            })
    void whateverStandsInTheKidFieldIsPassedOn(String field) {
        Result result = OcrFiles.allTypes().put(3, 50, field).read();

        assertThat(result.transactions().get(0).reference()).isEqualTo(trimmed(field));
        assertThat(result.transactions()).hasSize(12);
    }

    @ParameterizedTest
    @Tag("PAY-12")
    @Tag("PAY-14")
    @CsvSource({
        "10, 0, 125000, PAYMENT, 125000",
        "17, 0, 125000, PAYMENT, 125000",
        "13, -, 125000, REVERSAL, -125000",
        "15, -, 125000, REVERSAL, -125000",
        "18, 0, 125000, REVERSAL, 125000",
        "18, -, 125000, REVERSAL, 125000",
        "19, 0, 125000, CARD_PURCHASE, 125000",
        "19, -, 125000, REVERSAL, -125000",
        "10, 0, 0, NOTHING, 0",
        "13, -, 0, NOTHING, 0",
        "18, 0, 0, NOTHING, 0",
        "19, 0, 0, NOTHING, 0",
        "10, 0, 99999999999999999, PAYMENT, 99999999999999999"
    })
    void typeSignAndAmountDecideTheKind(int type, String sign, long size, TransactionKind kind, long amount) {
        String total = amount < 0 ? "-" + digits(-amount, 16) : digits(amount, 17);
        Result result = OcrFiles.kidDash()
                .put(3, 5, digits(type, 2))
                .put(4, 5, digits(type, 2))
                .put(3, 32, sign + digits(size, 17))
                .put(5, 25, total)
                .put(6, 25, total)
                .read();

        assertThat(result.transactions()).singleElement().satisfies(transaction -> {
            assertThat(transaction.kind()).isEqualTo(kind);
            assertThat(transaction.amount()).isEqualTo(nok(amount));
        });
        assertThat(result.summary().total()).isEqualTo(nok(amount));
    }

    @Test
    @Tag("PAY-5")
    void theKeyHoldsWhatIsTheBanksOwnAndNotTheTransactionNumber() {
        Result once = OcrFiles.allTypes().read();
        Result again = OcrFiles.allTypes()
                .put(1, 17, "0000005")
                .put(2, 18, "0000007")
                .put(3, 9, "0000009")
                .put(4, 9, "0000009")
                .read();

        assertThat(TransactionKey.of(again.transactions().get(0), 1))
                .isEqualTo(TransactionKey.of(once.transactions().get(0), 1));
        assertThat(TransactionKey.of(once.transactions().get(0), 1).toText())
                .isEqualTo("12345678903/2026-10-05/123456789/1305100001//000100100000015#1");
    }

    @Test
    void referencesOfZerosOrBlanksAreUnknown() {
        for (String filler : List.of("0", " ")) {
            BankTransaction transaction = OcrFiles.allTypes()
                    .put(3, 22, filler.repeat(10))
                    .put(4, 16, filler.repeat(19))
                    .put(4, 42, filler.repeat(17))
                    .read()
                    .transactions()
                    .get(0);

            assertThat(transaction.references().archiveReference()).isEmpty();
            assertThat(transaction.references().transactionId()).isEmpty();
            assertThat(transaction.references().formNumber()).isEmpty();
            assertThat(transaction.bookingDate()).isEmpty();
            assertThat(transaction.payerAccount()).isEmpty();
        }
    }

    @Test
    void whatHasNoBearingOnMoneyMayBeAnything() {
        Result result = OcrFiles.allTypes()
                .put(1, 9, "????????")
                .put(1, 32, "x".repeat(49))
                .put(2, 9, "  avtale ")
                .put(2, 36, "x".repeat(45))
                .put(3, 75, "VISA  ")
                .put(4, 35, "1883206")
                .put(4, 59, "x".repeat(22))
                .put(15, 42, "xxxxxx")
                .put(15, 60, "x".repeat(21))
                .put(21, 26, "7") // a card reversal with a partial settlement
                .put(22, 48, "97104133219") // and with a debit account
                .put(27, 56, "x".repeat(25))
                .put(28, 50, "          000100100000015") // a purchase with free text and a KID
                .put(32, 42, "      ")
                .put(32, 48, "x".repeat(33))
                .read();

        assertThat(result.summary().total()).isEqualTo(nok(100_000_517_450L));
        assertThat(result.transactions().get(11).reference()).isEqualTo("000100100000015");
    }

    @Test
    void anAccountWithAWrongCheckDigitIsNotTheFilesFault() {
        assertThat(OcrFiles.allTypes()
                        .put(2, 25, "12345678904")
                        .read()
                        .transactions()
                        .get(0)
                        .receivingAccount())
                .isEqualTo("12345678904");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\r\n",
                "\n\n\n",
                "\r\n\r\n   \r\n",
                "",
                "\r",
                "\n        ",
                "\n" + "                                                                                " + "\n\n"
            })
    void lineEndsOfAnyKindAndBlankLinesAtTheEnd(String end) {
        String text = OcrFiles.allTypes().text().strip();
        String mixed = text.replaceFirst("\n", "\r\n").replaceFirst("0\n", "0\r\n");

        Result result = OcrFiles.read(mixed + end);

        assertThat(table(result)).isEqualTo(table(OcrFiles.allTypes().read()));
        assertThat(result.summary().records()).isEqualTo(32);
        assertThat(result.summary().bytes()).isEqualTo(mixed.length() + end.length());
    }

    @Test
    void aLineOf80BlanksAtTheEndIsBlankToo() {
        Result result = OcrFiles.read(OcrFiles.allTypes().text() + " ".repeat(80) + "\n".repeat(400));

        assertThat(result.transactions()).hasSize(12);
    }

    /** Some 160 KB, so that lines lie across the ends of the reader's buffer too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 82, 4096, 65_535, 1 << 20})
    void howManyBytesComeAtATimeDoesNotMatter(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OcrGiroWriter writer = new OcrGiroWriter(out).startTransmission("00008080", 42, "98765432");
        writer.startAssignment("001234567", 1, "12345678903");
        for (int i = 1; i <= 1000; i++) {
            writer.transaction(OcrGiroTransaction.of(10, LocalDate.of(2026, 10, 5), i, Integer.toString(i)));
        }
        writer.endAssignment(OcrFiles.TODAY).endTransmission(OcrFiles.TODAY);
        byte[] bytes = out.toByteArray();

        Result result = OcrFiles.read(OcrFiles.file(new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, size));
            }
        }));

        assertThat(result.transactions()).hasSize(1000);
        assertThat(result.transactions()).extracting(BankTransaction::reference).doesNotHaveDuplicates();
        assertThat(result.summary().bytes()).isEqualTo(bytes.length);
        assertThat(result.summary().sha256()).isEqualTo(sha256(bytes));
    }

    @Test
    void aByteOrderMarkIsToleratedAndTold() {
        byte[] text = ("\ufeff" + OcrFiles.kidDash().text()).getBytes(UTF_8);

        assertThat(format.recognises(text)).isTrue();
        assertThat(OcrFiles.read(text).transactions()).hasSize(1);
        assertThat(OcrFiles.read(text).summary().warnings())
                .containsExactly(
                        "The file starts with a byte order mark, which the bank does not write: it was saved in an editor");
    }

    @Test
    void aFileThatWasSavedInUtf8IsReadAllTheSameAndTold() {
        Result result = OcrFiles.read(OcrFiles.allTypes().text().getBytes(UTF_8));

        assertThat(table(result)).isEqualTo(table(OcrFiles.allTypes().read()));
        assertThat(result.summary().warnings())
                .containsExactly(
                        "The file has text in UTF-8, which the bank does not write: it was saved in an editor");
    }

    @Test
    void textInUtf8ThatIso88591CannotHoldIsReadWithAQuestionMark() {
        String text = OcrFiles.allTypes().put(27, 16, "\u20ac\u2013").text();

        assertThat(OcrFiles.read(text.getBytes(UTF_8)).transactions().get(10).text())
                .isEqualTo("??lbakef\u00f8ring skolepenger");
    }

    @Test
    void datesFarAwayGiveAFewWarningsAndACount() {
        Result result = new OcrFiles.Lines(
                        OcrFiles.allTypes().text().replace("1026", "1092").replace("0127", "0130"))
                .put(15, 9, OcrFiles.allTypes().line(15).substring(8, 41))
                .put(31, 9, OcrFiles.allTypes().line(31).substring(8, 41))
                .put(32, 9, OcrFiles.allTypes().line(32).substring(8, 41))
                .read();

        assertThat(result.transactions().get(0).paymentDate()).isEqualTo("1992-10-05");
        assertThat(result.transactions().get(11).paymentDate()).isEqualTo("2030-01-01");
        assertThat(result.summary().warnings())
                .containsExactly(
                        "line 3: Nets date 1992-10-05 is more than ten years back or one year ahead",
                        "line 4: bank date 1992-10-05 is more than ten years back or one year ahead",
                        "line 5: Nets date 1992-10-05 is more than ten years back or one year ahead",
                        "line 6: bank date 1992-10-02 is more than ten years back or one year ahead",
                        "line 7: Nets date 1992-10-06 is more than ten years back or one year ahead",
                        "8 more dates are more than ten years back or one year ahead");
    }

    @Test
    @Tag("PAY-1")
    void aTotalBelowZeroIsWrittenWithAMinus() {
        Result result = OcrFiles.kidDash()
                .put(3, 32, "-")
                .put(5, 25, "-0000000000010000")
                .put(6, 25, "-0000000000010000")
                .read();

        assertThat(result.summary().total()).isEqualTo(nok(-10_000));
    }

    @ParameterizedTest
    @CsvSource({
        "NY000010, true",
        "NY000010000080800000042, true",
        "\u00ef\u00bb\u00bfNY000010, true",
        "NY00001, false",
        "NY090020, false",
        "<?xml, false",
        "'', false",
        "\u00ef\u00bb, false",
        "ny000010, false"
    })
    void recognisesAFileByItsFirstRecord(String head, boolean recognised) {
        assertThat(format.recognises(head.getBytes(ISO_8859_1))).isEqualTo(recognised);
    }

    @Test
    void amountsAreHundredths() {
        assertThatThrownBy(() -> format.read(
                        OcrFiles.file(new ByteArrayInputStream(new byte[0])),
                        OcrFiles.TODAY,
                        Currency.getInstance("JPY"),
                        item -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("OCR giro counts in hundredths, but JPY has 0 decimals");
    }

    private static String table(Result result) {
        return result.transactions().stream().map(OcrGiroFormatTest::row).collect(Collectors.joining());
    }

    private static String row(BankTransaction t) {
        return String.join(
                        "|",
                        Long.toString(t.row()),
                        t.kind().name(),
                        t.receivingAccount(),
                        t.paymentDate().toString(),
                        t.bookingDate().map(LocalDate::toString).orElse(""),
                        t.amount().toString(),
                        t.reference(),
                        t.references().archiveReference(),
                        t.references().transactionId(),
                        t.references().formNumber(),
                        t.payerAccount(),
                        t.text())
                + "\n";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String trimmed(String field) {
        return field.replaceAll("^ +| +$", "");
    }

    private static String digits(long number, int length) {
        return String.format(Locale.ROOT, "%0" + length + "d", number);
    }

    private static Money nok(long minor) {
        return Money.ofMinor(minor, OcrFiles.NOK);
    }
}
