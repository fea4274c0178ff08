package org.schoolbilling.bank.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.schoolbilling.bank.files.CamtFiles.entry;
import static org.schoolbilling.bank.files.CamtFiles.message;
import static org.schoolbilling.bank.files.CamtFiles.payment;
import static org.schoolbilling.bank.files.CamtFiles.read;
import static org.schoolbilling.bank.files.CamtFiles.structured;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;

class Camt054FormatTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 6);

    @ParameterizedTest
    @ValueSource(strings = {"02", "08"})
    void theSamplesAreValidByTheSchemasOfTheirEditions(String version) {
        String sample = CamtFiles.sample(version);

        assertThat(IsoSchema.faultOfNotification(sample)).isEmpty();
        assertThat(IsoSchema.faultOfNotification(sample.replace("<CdtDbtInd>CRDT</CdtDbtInd>", "")))
                .contains("camt.052.001." + version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "08"})
    @Tag("PAY-1")
    void theSamplesArePaymentsOfOneAccount(String version) throws Exception {
        OcrFiles.Result result = read(CamtFiles.sample(version));

        assertThat(result.transactions())
                .containsExactly(
                        sampleRow(2, 125_000, "000100100000015", "123456700", ""),
                        sampleRow(3, 49_950, "000100200000022", "123456701", ""),
                        sampleRow(4, 12_345, "", "123456702", "Skolepenger oktober"));
        BankFileSummary summary = result.summary();
        byte[] bytes = CamtFiles.sample(version).getBytes(UTF_8);
        assertThat(summary.format()).isEqualTo("camt.054.001." + version);
        assertThat(summary.id()).isEqualTo("NO20261006-000777");
        assertThat(summary.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(summary.bytes()).isEqualTo(bytes.length);
        assertThat(summary.records()).isEqualTo(5);
        assertThat(summary.transactions()).isEqualTo(3);
        assertThat(summary.structural()).isEqualTo(2);
        assertThat(summary.total()).isEqualTo(nok(187_295));
        assertThat(summary.warnings()).isEmpty();
        assertThat(summary.assignments()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("20261006NOK0001");
            assertThat(one.account()).isEqualTo("12345678903");
            assertThat(one.transactions()).isEqualTo(3);
            assertThat(one.records()).isEqualTo(1);
            assertThat(one.total()).isEqualTo(nok(187_295));
            assertThat(one.earliest()).isEqualTo(DAY);
            assertThat(one.latest()).isEqualTo(DAY);
        });
    }

    private static BankTransaction sampleRow(long row, long amount, String kid, String archive, String text) {
        return new BankTransaction(
                row,
                TransactionKind.PAYMENT,
                "12345678903",
                DAY,
                DAY,
                nok(amount),
                kid,
                new BankReferences(archive, "", ""),
                "97104133219",
                text);
    }

    @Test
    void thePayersNameIsNotKept() {
        assertThat(read(CamtFiles.sample("02")).items().toString()).doesNotContain("Nordmann", "Kåre");
    }

    @ParameterizedTest
    @CsvSource({"PDNG", "INFO", "FUTR"})
    @Tag("PAY-14")
    void whatIsNotBookedIsCountedAndSetAside(String status) {
        OcrFiles.Result result = read(message(
                entry("100.00", "CRDT", "", "<Sts><Cd>" + status + "</Cd></Sts>", payment("100.00", "26")),
                entry("50.00", payment("50.00", "18"))));

        assertThat(result.transactions()).extracting(BankTransaction::reference).containsExactly("18");
        assertThat(result.summary().total()).isEqualTo(nok(5_000));
        assertThat(structural(result))
                .containsExactly(
                        "notification N1, account 12345678903",
                        "entry 1, 100.00 NOK, not booked but " + status + ": set aside",
                        "end of notification N1");
    }

    @Test
    @Tag("PAY-12")
    void debitsAndReversalsAreReversalsWithTheSignThatTheAccountSees() {
        String booked = "<Sts><Cd>BOOK</Cd></Sts>";
        OcrFiles.Result result = read(message(
                entry("100.00", "DBIT", "", booked, ""),
                entry("200.00", "DBIT", "<RvslInd>true</RvslInd>", booked, ""),
                entry("300.00", "CRDT", "<RvslInd>1</RvslInd>", booked, ""),
                entry("400.00", "CRDT", "<RvslInd>false</RvslInd>", booked, ""),
                entry("0.00", "CRDT", "", booked, "")));

        assertThat(result.transactions())
                .extracting(BankTransaction::kind, t -> t.amount().minor())
                .containsExactly(
                        tuple(TransactionKind.REVERSAL, -10_000L),
                        tuple(TransactionKind.REVERSAL, -20_000L),
                        tuple(TransactionKind.REVERSAL, 30_000L),
                        tuple(TransactionKind.PAYMENT, 40_000L),
                        tuple(TransactionKind.NOTHING, 0L));
        assertThat(result.summary().total()).isEqualTo(nok(40_000));
    }

    @Test
    @Tag("PAY-14")
    void whatTheOwnerPaidOutIsCountedUnlessItComesBack() {
        OcrFiles.Result result = read(message(
                coded("10.00", "DBIT", "ICDT", "DMCT"),
                coded("20.00", "DBIT", "ICDT", "RRTN"),
                coded("30.00", "DBIT", "RCDT", "RRTN"),
                coded("40.00", "CRDT", "ICDT", "RRTN"),
                coded("50.00", "DBIT", "IDDT", "UPDD"),
                coded("60.00", "CRDT", "RCDT", "VCOM")));

        assertThat(result.transactions())
                .extracting(BankTransaction::kind, t -> t.amount().minor())
                .containsExactly(
                        tuple(TransactionKind.REVERSAL, -2_000L),
                        tuple(TransactionKind.REVERSAL, -3_000L),
                        tuple(TransactionKind.REVERSAL, 4_000L),
                        tuple(TransactionKind.REVERSAL, -5_000L),
                        tuple(TransactionKind.PAYMENT, 6_000L));
        assertThat(structural(result)).contains("entry 1, 10.00 NOK, paid out: set aside");
    }

    private static String coded(String amount, String side, String family, String subFamily) {
        return entry(amount, side, "", "<Sts><Cd>BOOK</Cd></Sts>", "")
                .replace(
                        "</Ntry>",
                        "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>" + family + "</Cd><SubFmlyCd>" + subFamily
                                + "</SubFmlyCd></Fmly></Domn></BkTxCd></Ntry>");
    }

    @Test
    void aPaymentThatGoesTheOtherWayThanItsEntryIsAReversal() {
        String back = payment("40.00", "26").replace(">CRDT<", ">DBIT<");
        OcrFiles.Result result = read(message(entry("60.00", payment("100.00", "18") + back)));

        assertThat(result.transactions())
                .extracting(BankTransaction::kind, t -> t.amount().minor())
                .containsExactly(tuple(TransactionKind.PAYMENT, 10_000L), tuple(TransactionKind.REVERSAL, -4_000L));
    }

    @Test
    void anEntryWithoutDetailsIsOnePaymentWithoutKid() {
        String lump = entry("100.00", "<Btch><NbOfTxs>7</NbOfTxs></Btch>")
                .replace("</Ntry>", "<AddtlNtryInf>Innbetalinger</AddtlNtryInf></Ntry>");
        assertThat(read(message(lump)).transactions()).singleElement().satisfies(one -> {
            assertThat(one.reference()).isEmpty();
            assertThat(one.amount()).isEqualTo(nok(10_000));
            assertThat(one.text()).isEqualTo("Innbetalinger");
            assertThat(one.references()).isEqualTo(new BankReferences("", "90000001", ""));
        });
    }

    @Test
    void theOnlyPaymentOfAnEntryNeedsNoAmountOfItsOwn() {
        assertThat(read(message(entry("100.00", payment("", "18")))).transactions())
                .extracting(t -> t.amount().minor())
                .containsExactly(10_000L);
    }

    @Test
    void anAmountInAnotherCurrencyGivesWayToWhatItCameTo() {
        String foreign = payment("", "18")
                .replace(
                        "<RltdPties>",
                        "<AmtDtls><InstdAmt><Amt Ccy=\"EUR\">9.00</Amt></InstdAmt><TxAmt><Amt Ccy=\"EUR\">9.00</Amt></TxAmt>"
                                + "<CntrValAmt><Amt Ccy=\"NOK\">100.00</Amt></CntrValAmt></AmtDtls><RltdPties>");
        assertThat(read(message(entry("150.00", foreign + payment("50.00", "26"))))
                        .transactions())
                .extracting(t -> t.amount().minor())
                .containsExactly(10_000L, 5_000L);
    }

    @Test
    @Tag("PAY-5")
    void theBanksOwnReferenceStandsAloneAndOthersStandInForIt() {
        String ids = "<EndToEndId>E2E</EndToEndId><TxId>TX</TxId>";
        OcrFiles.Result result = read(message(entry(
                "4.00",
                payment("<AcctSvcrRef> 123456700 </AcctSvcrRef>" + ids, "1.00", "18")
                        + payment(ids, "1.00", "18")
                        + payment("<EndToEndId>NOTPROVIDED</EndToEndId>", "1.00", "18")
                        + payment("<AcctSvcrRef>30908299902</AcctSvcrRef>", "1.00", "18"))));

        assertThat(result.transactions())
                .extracting(BankTransaction::references)
                .startsWith(
                        new BankReferences("123456700", "", ""),
                        new BankReferences("", "TX/E2E", ""),
                        new BankReferences("", "90000001/97104133219", ""));
        assertThat(result.transactions().get(3).references().archiveReference())
                .startsWith("309082*****~")
                .hasSizeLessThanOrEqualTo(35);
    }

    @Test
    void onlyTheReferenceForThePayeeIsOne() {
        String remitted = payment("1.00", "18")
                .replace(
                        structured("18"),
                        "<Ustrd>for</Ustrd><Ustrd> you</Ustrd>"
                                + structured("RADM-7").replace("SCOR", "RADM")
                                + structured("own-9").replace("<Cd>SCOR</Cd>", "<Prtry>PSR</Prtry>")
                                + structured("RF18539007547034")
                                        .replace("</CdOrPrtry>", "</CdOrPrtry><Issr>ISO</Issr>"));
        assertThat(read(message(entry("1.00", remitted))).transactions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reference()).isEqualTo("RF18539007547034");
                    assertThat(one.text()).isEqualTo("for you RADM-7 own-9");
                });
    }

    @Test
    void severalReferencesAreTextForAPersonToSplitBy() {
        String two = payment("30.00", "18")
                .replace(
                        structured("18"),
                        structured("18")
                                        .replace(
                                                "<Strd>",
                                                "<Strd><RfrdDocAmt><RmtdAmt Ccy=\"NOK\">20.00</RmtdAmt></RfrdDocAmt>")
                                + structured("26")
                                        .replace(
                                                "<Strd>",
                                                "<Strd><RfrdDocAmt><CdtNoteAmt Ccy=\"NOK\">5.00</CdtNoteAmt></RfrdDocAmt>"));
        assertThat(read(message(entry("30.00", two))).transactions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reference()).isEmpty();
                    assertThat(one.text()).isEqualTo("18 20.00 26 -5.00");
                });
        assertThat(read(message(entry("30.00", two.replace("<Ref>26<", "<Ref>18<"))))
                        .transactions())
                .extracting(BankTransaction::reference)
                .containsExactly("18");
    }

    @ParameterizedTest
    @CsvSource({
        "<Dt>2026-10-06</Dt>, 2026-10-06",
        "<Dt>2026-10-06+02:00</Dt>, 2026-10-06",
        "<Dt>2026-10-06Z</Dt>, 2026-10-06",
        "<DtTm>2026-10-06T23:30:00</DtTm>, 2026-10-06",
        "<DtTm>2026-10-06T23:30:00+02:00</DtTm>, 2026-10-06",
        "<DtTm>2026-10-06T21:59:59.999Z</DtTm>, 2026-10-06",
        "<DtTm>2026-10-06T22:00:00Z</DtTm>, 2026-10-07",
        "<DtTm>2026-12-31T23:00:00Z</DtTm>, 2027-01-01",
        "<DtTm>2026-10-07T01:00:00+09:00</DtTm>, 2026-10-06"
    })
    void aTimeIsTheDayThatItIsAtTheBank(String written, LocalDate expected) {
        String entry = entry("1.00", payment("1.00", "18")).replace("<Dt>2026-10-07</Dt>", written);
        assertThat(read(message(entry)).transactions())
                .extracting(BankTransaction::paymentDate)
                .containsExactly(expected);
    }

    @Test
    void withoutAValueDateTheBookingDateCounts() {
        String entry = entry("1.00", payment("1.00", "18")).replaceAll("<ValDt>.*</ValDt>", "");
        assertThat(read(message(entry)).transactions())
                .extracting(BankTransaction::paymentDate, BankTransaction::bookingDateOrNull)
                .containsExactly(tuple(DAY, DAY));
    }

    @Test
    void severalNotificationsOfSeveralAccounts() {
        String one = message(entry("1.00", payment("1.00", "18")));
        String second = "<Ntfctn><Id>N2</Id><Acct><Id><Othr><Id>8601 11 17947</Id></Othr></Id><Ccy>NOK</Ccy></Acct>"
                + entry("2.00", payment("2.00", "26")) + "</Ntfctn><Ntfctn><Id>N3</Id><Acct><Id>"
                + "<IBAN>DK5000400440116243</IBAN></Id></Acct></Ntfctn></BkToCstmrDbtCdtNtfctn>";
        OcrFiles.Result result = read(one.replace("</BkToCstmrDbtCdtNtfctn>", second));

        assertThat(result.transactions())
                .extracting(BankTransaction::receivingAccount, t -> t.amount().minor())
                .containsExactly(tuple("12345678903", 100L), tuple("86011117947", 200L));
        assertThat(result.summary().assignments())
                .extracting(a -> a.account(), a -> a.records(), a -> a.total().minor())
                .containsExactly(
                        tuple("12345678903", 1L, 100L),
                        tuple("86011117947", 1L, 200L),
                        tuple("DK5000400440116243", 0L, 0L));
    }

    @ParameterizedTest
    @CsvSource({
        "NO9386011117947,86011117947",
        "NO93 8601 1117 947,86011117947",
        "NO938601111794A,NO938601111794A",
        "NO93860111179470,NO93860111179470",
        "NX9386011117947,NX9386011117947",
        "DK5000400440116243,DK5000400440116243"
    })
    void aPayersNorwegianIbanIsTheAccountNumberInItAndAnyOtherIsKeptWhole(String iban, String account) {
        String details = payment("1.00", "18").replaceAll("<Othr>.*</Othr>", "<IBAN>" + iban + "</IBAN>");
        assertThat(read(message(entry("1.00", details))).transactions())
                .extracting(BankTransaction::payerAccount)
                .containsExactly(account);
    }

    @Test
    void rowsAreNumberedAsTheyCome() {
        OcrFiles.Result result = read(CamtFiles.sample("08"));
        assertThat(result.items()).extracting(BankFileItem::row).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void copiesFurtherPagesOldDatesAndSavedFilesAreWarnedOf() {
        String text = message(entry("1.00", payment("1.00", "18")).replace("2026-10-07", "1992-10-07"))
                .replace("<Acct>", "<CpyDplctInd>COPY</CpyDplctInd><Acct>")
                .replace("</GrpHdr>", "<MsgPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></MsgPgntn></GrpHdr>");
        assertThat(read("\uFEFF\n \n" + text).summary().warnings())
                .containsExactly(
                        "This is page 1 of the message and not the last: the others come in files of their own",
                        "Notification N1 says of itself that it was delivered before (COPY); what was booked then is not"
                                + " booked again",
                        "line 6: value date 1992-10-07 is more than ten years back or one year ahead",
                        "The file starts with a byte order mark or blanks, which the bank does not write: it was saved in"
                                + " an editor");
        assertThat(read(message("")).summary().warnings()).containsExactly("The file has no payments");
    }

    @Test
    void prefixesCommentsAndForeignElementsMakeNoDifference() {
        String plain = message(entry("1.00", payment("1.00", "18")));
        String prefixed = plain.replaceAll("<(/?)([A-Z])", "<$1n:$2")
                .replace("xmlns=", "xmlns:n=")
                .replace(
                        "<n:Refs>",
                        "<!-- a --><?b c?><x:Amt xmlns:x=\"urn:other\"><x:deep>9.99</x:deep></x:Amt><n:Refs>");
        assertThat(read(prefixed).transactions()).isEqualTo(read(plain).transactions());
    }

    @Test
    void theDeclaredCharacterSetIsUsed() throws IOException {
        String text = CamtFiles.sample("02").replace("UTF-8", "ISO-8859-1").replace("oktober", "høst");
        OcrFiles.Result result = read(CamtFiles.file(new ByteArrayInputStream(text.getBytes(ISO_8859_1))));
        assertThat(result.transactions().get(2).text()).isEqualTo("Skolepenger høst");
    }

    private static List<String> structural(OcrFiles.Result result) {
        return result.items().stream()
                .filter(BankFileItem.Structural.class::isInstance)
                .map(item -> ((BankFileItem.Structural) item).what())
                .toList();
    }

    private static Money nok(long minor) {
        return Money.ofMinor(minor, OcrFiles.NOK);
    }
}
