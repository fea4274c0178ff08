package org.schoolbilling.bank.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.bank.files.CamtFiles.entry;
import static org.schoolbilling.bank.files.CamtFiles.message;
import static org.schoolbilling.bank.files.CamtFiles.payment;
import static org.schoolbilling.bank.files.CamtFiles.refusal;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.schoolbilling.spi.bank.BankFileException;

/** Every way in which a message may contradict itself refuses all of it, and says where. */
class Camt054RefusalTest {

    private static final String GOOD =
            entry("30.00", "<Btch><NbOfTxs>2</NbOfTxs></Btch>" + payment("10.00", "18") + payment("20.00", "26"));

    @Test
    @Tag("PAY-1")
    void aSumThatIsNotTheEntrysIsRefusedWithPlaceFoundAndExpected() {
        BankFileException fault = refusal(message(GOOD.replace(">20.00<", ">20.01<")));

        assertThat(fault)
                .hasMessage(
                        "CAMT.XML, line 4: sum of the 2 payments of entry 1: found 30.01 NOK, expected 30.00 NOK, the"
                                + " entry's amount. Nothing of this file is booked.");
        assertThat(fault.line()).isEqualTo(4);
    }

    static Stream<Arguments> contradictions() {
        String summary = "<TxsSummry><TtlNtries><NbOfNtries>1</NbOfNtries><Sum>30.00</Sum></TtlNtries><TtlCdtNtries>"
                + "<NbOfNtries>1</NbOfNtries><Sum>30</Sum></TtlCdtNtries><TtlDbtNtries><NbOfNtries>0</NbOfNtries>"
                + "</TtlDbtNtries></TxsSummry>";
        return Stream.of(
                Arguments.of(GOOD.replace("<NbOfTxs>2", "<NbOfTxs>3"), "number of payments of a batch of entry 1", "3"),
                Arguments.of(
                        GOOD.replace("</NbOfTxs>", "</NbOfTxs><TtlAmt Ccy=\"NOK\">31.00</TtlAmt>"),
                        "total amount of a batch of entry 1",
                        "31.00 NOK"),
                Arguments.of(
                        summary.replaceFirst("<NbOfNtries>1", "<NbOfNtries>2") + GOOD,
                        "number of all entries of notification N1",
                        "2"),
                Arguments.of(
                        summary.replace("30.00", "30.01") + GOOD, "sum of all entries of notification N1", "30.01 NOK"),
                Arguments.of(
                        summary.replace(">30<", ">3<") + GOOD, "sum of credit entries of notification N1", "3.00 NOK"),
                Arguments.of(
                        summary.replace("<NbOfNtries>0", "<NbOfNtries>1") + GOOD,
                        "number of debit entries of notification N1",
                        "1"),
                Arguments.of(GOOD.replaceFirst("\"NOK\"", "\"EUR\""), "currency of amount of entry 1", "EUR"),
                Arguments.of(GOOD.replace(">30.00<", ">30.005<"), "amount of entry 1", "30.005"),
                Arguments.of(GOOD.replace(">30.00<", ">-30.00<"), "amount of entry 1", "\"-30.00\""),
                Arguments.of(GOOD.replace(">30.00<", ">30,00<"), "amount of entry 1", "\"30,00\""),
                Arguments.of(
                        GOOD.replace(">30.00<", ">99999999999999999999.00<"),
                        "amount of entry 1",
                        "\"99999999999999999999.00\""),
                Arguments.of(GOOD.replaceFirst("CRDT", "CREDIT"), "credit or debit of entry 1", "\"CREDIT\""),
                Arguments.of(GOOD.replace("2026-10-07", "2026-02-30"), "value date of entry 1", "\"2026-02-30\""),
                Arguments.of(GOOD.replace("2026-10-06", "06.10.2026"), "booking date of entry 1", "\"06.10.2026\""),
                Arguments.of(
                        GOOD.replaceAll("<BookgDt>.*</ValDt>", ""), "entry 1", "neither value date nor booking date"),
                Arguments.of(GOOD.replace("<Sts><Cd>BOOK</Cd></Sts>", ""), "entry 1", "no Sts before its details"),
                Arguments.of(
                        GOOD.replaceFirst("<CdtDbtInd>CRDT</CdtDbtInd>", ""),
                        "entry 1",
                        "no CdtDbtInd before its details"),
                Arguments.of(
                        GOOD.replaceFirst("<Amt Ccy=\"NOK\">30.00</Amt>", ""), "entry 1", "no Amt before its details"),
                Arguments.of(GOOD.replace(">BOOK<", ">BOOK9204<"), "status of entry 1", "BOOK9204"),
                Arguments.of(
                        GOOD.replace("<NtryDtls>", "</Ntry><NtryDtls>").replace("</NtryDtls></Ntry>", "</NtryDtls>"),
                        "structure",
                        "<NtryDtls> where none belongs"),
                Arguments.of(
                        GOOD.replace("<NtryDtls>", "<Other><NtryDtls>").replace("</NtryDtls>", "</NtryDtls></Other>"),
                        "structure",
                        "<NtryDtls> where none belongs"),
                Arguments.of(
                        GOOD.replace("</Ntry>", "<RvslInd>true</RvslInd></Ntry>"),
                        "entry 1",
                        "RvslInd behind the details"),
                Arguments.of(
                        GOOD.replace("<Amt Ccy=\"NOK\">20.00</Amt>", ""),
                        "amount of a payment of entry 1",
                        "none in NOK"),
                Arguments.of(
                        GOOD.replace("<AcctSvcrRef>A18", "<AcctSvcrRef>" + "A".repeat(36)),
                        "AcctSvcrRef",
                        "36 characters"),
                Arguments.of(GOOD.replace("<Ref>18", "<Ref>" + "1".repeat(36)), "Ref", "36 characters"),
                Arguments.of(GOOD.replace("<NtryDtls>", "some text<NtryDtls>"), "XML", "text between elements"),
                Arguments.of(GOOD.replace(">18<", "><b>18</b><"), "Ref", "an element <b> in it"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    @Tag("PAY-1")
    @Tag("ERR-2")
    void aContradictionRefusesTheWholeFile(String entries, String what, String found) {
        BankFileException fault = refusal(message(entries));

        assertThat(fault.getMessage()).contains(": " + what + ": found ").endsWith("Nothing of this file is booked.");
        assertThat(fault.found()).isEqualTo(found);
        assertThat(fault.line()).isEqualTo(4);
    }

    @Test
    void whatTheContradictionsWereMadeOfIsRight() {
        assertThat(CamtFiles.read(message(GOOD)).transactions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "camt.054.001.04, 'camt.054.001.04, a version that is not read here'",
        "camt.053.001.02, 'camt.053.001.02, an account statement, which has lump sums but not their payments'",
        "camt.052.001.08, 'camt.052.001.08, an account report of what is perhaps not booked yet'",
        "pain.001.001.03, 'pain.001.001.03, payments to be made and not payments received'",
        "pain.002.001.10, pain.002.001.10"
    })
    void anotherVersionOrMessageIsNamedWithWhatIsRead(String version, String found) {
        BankFileException fault = refusal(CamtFiles.messageOf(version, GOOD));

        assertThat(fault.found()).isEqualTo(found);
        assertThat(fault.expected()).isEqualTo("camt.054.001.02 or camt.054.001.08");
        assertThat(fault.line()).isEqualTo(2);
    }

    @Test
    void xmlThatIsNoMessageIsNamedByItsRoot() {
        assertThat(refusal("<roster><pupil/></roster>").found()).isEqualTo("<roster> without a namespace");
        assertThat(refusal("<a:Invoice xmlns:a='urn:oasis'/>").found()).isEqualTo("<Invoice> of urn:oasis");
        assertThat(refusal(message(GOOD).replace("BkToCstmrDbtCdtNtfctn", "BkToCstmrStmt"))
                        .found())
                .isEqualTo("<BkToCstmrStmt>");
    }

    @Test
    void aMessageWithoutNotificationOrAccountIsRefused() {
        assertThat(refusal(message(GOOD).replaceAll("(?s)<Ntfctn>.*</Ntfctn>", ""))
                        .found())
                .isEqualTo("no notification");
        assertThat(refusal(message(GOOD).replaceAll("<Acct>.*</Acct>", "")).found())
                .isEqualTo("no account before its entries");
        assertThat(refusal(message(GOOD).replace("NO2112345678903", "NO21/1234"))
                        .found())
                .isEqualTo("\"NO21/1234\"");
        assertThat(refusal(message(GOOD).replace("</Acct>", "<Ccy>EUR</Ccy></Acct>"))
                        .found())
                .isEqualTo("EUR");
        assertThat(refusal(message(GOOD).replaceAll("(?s)<BkToCstmr.*Ntfctn>\\s*</Document>", "</Document>"))
                        .found())
                .isEqualTo("nothing in <Document>");
    }

    @Test
    void aFileThatIsCutOffOrGoesOnIsRefusedWhereItEnds() {
        String text = message(GOOD);
        BankFileException cut = refusal(text.substring(0, text.indexOf("</Ntfctn>")));

        assertThat(cut.getMessage())
                .contains("line 4")
                .contains(": XML: found ")
                .contains("well-formed XML");
        assertThat(refusal(text + text).expected()).isEqualTo("well-formed XML");
        assertThat(refusal(text + "rest").expected()).isEqualTo("well-formed XML");
        assertThat(refusal("").expected()).isEqualTo("well-formed XML");
        assertThat(refusal("\n\n" + text.replace("</Amt>", "</Amount>")).line()).isEqualTo(6);
    }

    @Test
    @Tag("IDN-5")
    void aNationalIdInAMessageIsMaskedWhereverItIsQuoted() {
        String id = "30908299902";
        assertThat(refusal(message(GOOD.replace(">18<", "><b" + id + "/><"))).getMessage())
                .doesNotContain(id);
        assertThat(refusal(message(GOOD.replace("2026-10-07", id))).found()).isEqualTo("\"309082*****\"");
        assertThat(refusal(CamtFiles.messageOf("camt." + id, GOOD)).getMessage())
                .doesNotContain(id);
    }
}
