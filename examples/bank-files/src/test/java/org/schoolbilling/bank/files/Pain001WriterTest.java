package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.identifier.Bic;
import org.schoolbilling.money.Money;

class Pain001WriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final TransferDebtor SCHOOL =
            new TransferDebtor("Høgskolen i Tåkeheimen", TransferAccount.parse("8601.11.17947"), new Bic("DNBANOKK"));
    private static final TransferDebtor OTHER =
            new TransferDebtor("Kursavdelingen", TransferAccount.parse("NO17 8200 0193 468"), null);
    private static final TransferMessage MESSAGE =
            new TransferMessage("REF-20261122-1", LocalDateTime.of(2026, 11, 22, 14, 5, 9), "Tåkeheimen", "987654321");

    private static CreditTransfer transfer(String id, long minor, TransferDebtor debtor, LocalDate date) {
        return new CreditTransfer(
                id,
                Money.ofMinor(minor, OcrFiles.NOK),
                "Alvør Tåkehei",
                TransferAccount.parse("97104133219"),
                "",
                "Refusjon faktura 100001",
                date,
                debtor);
    }

    private static List<CreditTransfer> refunds() {
        CreditTransfer kid = new CreditTransfer(
                "R-3",
                Money.ofMinor(5, OcrFiles.NOK),
                "Łódź & Søn",
                TransferAccount.parse("DK5000400440116243"),
                "0000001231234566",
                "",
                DAY,
                SCHOOL);
        CreditTransfer rf = new CreditTransfer(
                "R-5",
                Money.ofMinor(999, OcrFiles.NOK),
                "Brisea",
                TransferAccount.parse("NO9386011117947"),
                "RF18539007547034",
                "",
                DAY,
                OTHER);
        return List.of(
                transfer("R-1", 12_345, SCHOOL, DAY),
                transfer("R-2", 100, SCHOOL, DAY.plusDays(1)),
                kid,
                transfer("R-4", 20_000, OTHER, DAY),
                rf);
    }

    private static String write(Pain001Version version, Iterable<CreditTransfer> transfers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Pain001Writer(version).write(MESSAGE, transfers, out);
        return out.toString(UTF_8);
    }

    @Test
    @Tag("REF-5")
    void aMessageIsValidBySchemasThatAreNotOurs() throws IOException {
        assertThat(IsoSchema.PAIN_V09.fault(write(Pain001Version.V09, refunds())))
                .isEmpty();
        assertThat(Pain001Schema.fault(write(Pain001Version.V03, refunds()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Pain001Version.class)
    void aMessageNamesItsVersion(Pain001Version version) throws IOException {
        assertThat(write(version, refunds()))
                .startsWith(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:"
                                + version.messageName() + "\">");
    }

    @Test
    void theSchemasFindWhatIsMissingMisplacedTooLongOrOfTheOtherVersion() throws IOException {
        String v03 = write(Pain001Version.V03, refunds());
        String v09 = write(Pain001Version.V09, refunds());

        assertThat(Pain001Schema.fault(v03.replace("<PmtMtd>TRF</PmtMtd>", ""))).isNotEmpty();
        assertThat(Pain001Schema.fault(v03.replaceAll("(<Amt>.*?</Amt>)(<Cdtr>.*?</Cdtr>)", "$2$1")))
                .isNotEmpty();
        assertThat(Pain001Schema.fault(v09.replace("pain.001.001.09", "pain.001.001.03")))
                .isNotEmpty();
        for (String wrong : List.of(
                v03.replace("pain.001.001.03", "pain.001.001.09"),
                v09.replace("<PmtMtd>TRF</PmtMtd>", ""),
                v09.replaceAll("(<Amt>.*?</Amt>)(<Cdtr>.*?</Cdtr>)", "$2$1"),
                v09.replace("<Cd>SCOR</Cd>", "<Cd>KID</Cd>"),
                v09.replace("Alvør Tåkehei", "x".repeat(141)),
                v09.replace("123.45<", "123.456789<"),
                v09.replace("2026-11-25", "25.11.2026"))) {
            assertThat(IsoSchema.PAIN_V09.fault(wrong)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Pain001Version.class)
    @Tag("REF-5")
    void whatIsReadBackIsWhatWasToBePaidWithNumbersAndSumsRight(Pain001Version version) throws Exception {
        String message = write(version, refunds());

        assertThat(texts(message, "NbOfTxs")).containsExactly("5", "2", "1", "2");
        assertThat(texts(message, "CtrlSum")).containsExactly("334.49", "123.50", "1.00", "209.99");
        assertThat(texts(message, "InstdAmt")).containsExactly("123.45", "0.05", "1.00", "200.00", "9.99");
        assertThat(texts(message, "EndToEndId")).containsExactly("R-1", "R-3", "R-2", "R-4", "R-5");
        assertThat(texts(message, "PmtInfId"))
                .containsExactly("REF-20261122-1-1", "REF-20261122-1-2", "REF-20261122-1-3");
        assertThat(texts(message, "Ref")).containsExactly("0000001231234566", "RF18539007547034");
        assertThat(texts(message, "Issr")).containsExactly("ISO");
        assertThat(texts(message, "IBAN")).containsExactly("DK5000400440116243", "NO1782000193468", "NO9386011117947");
        assertThat(texts(message, "Id")).contains("987654321", "86011117947", "97104133219", "NOTPROVIDED");
        assertThat(texts(message, version == Pain001Version.V03 ? "BIC" : "BICFI"))
                .containsExactly("DNBANOKK", "DNBANOKK");
        assertThat(texts(message, version == Pain001Version.V03 ? "ReqdExctnDt" : "Dt"))
                .containsExactly("2026-11-24", "2026-11-25", "2026-11-24");
        assertThat(texts(message, "CreDtTm")).containsExactly("2026-11-22T14:05:09");
        assertThat(texts(message, "Nm")).contains("Høgskolen i Tåkeheimen", "Lodz + Søn");
    }

    @Test
    void theSameTransfersAreTheSameBytes() throws IOException {
        assertThat(write(Pain001Version.V09, refunds())).isEqualTo(write(Pain001Version.V09, refunds()));
    }

    @Test
    void aHundredThousandTransfersAreReadInAStreamAndNeverHeld() throws IOException {
        int count = 100_000;
        int[] alive = {0};
        Iterable<CreditTransfer> many = () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < count;
            }

            @Override
            public CreditTransfer next() {
                alive[0]++;
                next++;
                return transfer("R-" + next, next, SCHOOL, DAY);
            }
        };
        TransferTotals totals =
                new Pain001Writer(Pain001Version.V03).write(MESSAGE, many, ByteArrayOutputStream.nullOutputStream());

        assertThat(totals)
                .isEqualTo(new TransferTotals(1, count, Money.ofMinor(count * (count + 1L) / 2, OcrFiles.NOK)));
        assertThat(alive[0]).isEqualTo(2 * count);
    }

    @Test
    void noTransfersAndTransfersThatChangeAreRefused() {
        assertThatThrownBy(() -> write(Pain001Version.V03, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REF-20261122-1")
                .hasMessageContaining("no transfer");
        List<CreditTransfer> changing = new ArrayList<>(refunds());
        int[] opened = {0};
        assertThatThrownBy(() -> write(Pain001Version.V03, () -> {
                    if (opened[0]++ == 1) {
                        changing.set(0, transfer("R-1", 12_346, SCHOOL, DAY));
                    }
                    return changing.iterator();
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("when counted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kåre & Øyvind AS|Kåre + Øyvind AS",
                "Łucja Žižková|Lucja Zizkova",
                "Đoršić_Ŋ|Dorsic-N",
                "„Tre”; [fire]|.Tre., (fire)",
                "中|.",
                "Aa\u030A|Aå"
            })
    void textIsWrittenWithWhatEveryBankTakes(String text, String written) {
        assertThat(MessageText.written(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", " a", "Ø1", "a&b", "123456789012345678901234567890123456"})
    void anIdIsNeverChangedButRefused(String id) {
        assertThatThrownBy(() -> transfer(id, 1, SCHOOL, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("end-to-end id")
                .hasMessageContaining("'" + id + "'");
    }

    @Test
    void aTransferThatNoBankTakesIsRefusedWithWhatIsWrong() {
        TransferAccount account = TransferAccount.parse("97104133219");
        Money one = Money.ofMinor(1, OcrFiles.NOK);
        assertThatThrownBy(() -> transfer("R-1", 0, SCHOOL, DAY)).hasMessageContaining("above zero");
        assertThatThrownBy(() -> new CreditTransfer("R", one, "N", account, "18", "text", DAY, SCHOOL))
                .hasMessageContaining("not both");
        assertThatThrownBy(() -> new CreditTransfer("R", one, "x".repeat(141), account, "", "", DAY, SCHOOL))
                .hasMessageContaining("not 141");
        assertThatThrownBy(() -> new CreditTransfer("R", one, "N", account, "1 8", "", DAY, SCHOOL))
                .hasMessageContaining("'1 8'");
        assertThatThrownBy(() -> TransferAccount.parse("97104133218")).isInstanceOf(IllegalArgumentException.class);
        assertThat(transfer("30908299902", 1, SCHOOL, DAY).toString())
                .contains("309082*****")
                .doesNotContain("Alvør");
    }

    private static List<String> texts(String message, String element) throws Exception {
        List<String> texts = new ArrayList<>();
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(message));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                StringBuilder text = new StringBuilder();
                while (xml.next() == XMLStreamConstants.CHARACTERS) {
                    text.append(xml.getText());
                }
                if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
                    texts.add(text.toString());
                }
            }
        }
        List<MatchResult> written = Pattern.compile("<" + element + "[ >]")
                .matcher(message)
                .results()
                .toList();
        assertThat(texts).hasSizeLessThanOrEqualTo(written.size());
        return texts;
    }
}
