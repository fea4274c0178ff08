package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.reference.KidScheme;
import tools.jackson.databind.JsonNode;

class CamtFileTest {

    private static final String ACCOUNT = "12345678903";

    @TempDir
    private Path folder;

    /** As a bank sends it: one booked entry of one payment on 2026-09-01. */
    private static String message(String version, String kid, String amount, String reference) {
        String status = version.endsWith("02") ? "BOOK" : "<Cd>BOOK</Cd>";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:%s"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>M-1</MsgId></GrpHdr><Ntfctn><Id>N-1</Id>
                <Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>NOK</Ccy></Acct>
                <Ntry><Amt Ccy="NOK">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>%s</Sts>
                <BookgDt><Dt>2026-09-01</Dt></BookgDt><ValDt><Dt>2026-09-01</Dt></ValDt>
                <NtryDtls><TxDtls><Refs><AcctSvcrRef>%s</AcctSvcrRef></Refs>
                <AmtDtls><TxAmt><Amt Ccy="NOK">%s</Amt></TxAmt></AmtDtls>
                <RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>%s</Ref></CdtrRefInf></Strd>
                </RmtInf></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
                """.formatted(version, ACCOUNT, amount, status, reference, amount, kid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"camt.054.001.02", "camt.054.001.08"})
    @Tag("PAY-1")
    void saysWhatIsInAMessageAndWhichVersionItIs(String version) {
        Path file = Examples.write(folder, "camt.xml", message(version, "0000001231234566", "250.00", "123456700"));
        Cli.Result result = Cli.plain("bank", "check", file.toString(), "--json", "--today", "2026-09-20");

        assertThat(result.exit()).isZero();
        JsonNode json = result.json();
        assertThat(json.get("format").asString()).isEqualTo(version);
        assertThat(json.get("id").asString()).isEqualTo("M-1");
        assertThat(json.get("total").asString()).isEqualTo("250.00");
        assertThat(json.at("/assignments/0/account").asString()).isEqualTo(ACCOUNT);
        assertThat(json.at("/items/1/kid").asString()).isEqualTo("0000001231234566");
        assertThat(Cli.plain("bank", "check", file.toString(), "--list").out())
                .contains(version + " file M-1, whole and without a fault")
                .contains("Notification");
    }

    @Test
    @Tag("PAY-1")
    @Tag("ERR-3")
    void aVersionThatIsNotReadAndAnEntityBombAreClearErrorsAndBookNothing() {
        Cli cli = Examples.issued(folder);
        String good = message("camt.054.001.08", "0000001231234566", "250.00", "1");
        Path other = Examples.write(folder, "04.xml", good.replace("001.08", "001.04"));
        Path bomb = Examples.write(
                folder, "bomb.xml", good.replace("<Document", "<!DOCTYPE a [<!ENTITY b \"bb\">]><Document"));

        Cli.Result refused = cli.run("load", other.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains("camt.054.001.04")
                .contains("camt.054.001.02 or camt.054.001.08")
                .contains("Nothing of this file is booked");
        assertThat(cli.run("load", bomb.toString()).err()).contains("a document type (DOCTYPE)");
        assertThat(Cli.plain(good.getBytes(StandardCharsets.UTF_8), "bank", "check", "-")
                        .exit())
                .isZero();
        assertThat(cli.done("verify", "--json").json().get("received").asString())
                .isEqualTo("0.00");
    }

    @Test
    @Tag("PAY-5")
    void thePaymentThatCameByOcrBooksOnceByCamtAndIsShownWhereReferencesDiffer() {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        String kid = KidScheme.DEFAULT.generate(100_001, 100_001).value();
        cli.done("load", Examples.bankFile(folder, ACCOUNT, 25_000, kid).toString());
        Path same = Examples.write(folder, "same.xml", message("camt.054.001.08", kid, "250.00", "000000001"));
        Path like = Examples.write(folder, "like.xml", message("camt.054.001.02", kid, "250.00", "987654321"));

        JsonNode first = cli.done("load", same.toString(), "--json").json();
        assertThat(first.at("/outcomes/ALREADY_REGISTERED").asInt()).isEqualTo(1);
        assertThat(first.get("possibleDuplicates").asInt()).isZero();
        assertThat(cli.done("load", like.toString(), "--trial").out())
                .contains("REGISTERED  OK, but line ")
                .contains("with reference 000000001: is it the same?")
                .contains("of these, perhaps twice");
        JsonNode second = cli.done("load", like.toString(), "--json").json();
        assertThat(second.get("possibleDuplicates").asInt()).isEqualTo(1);
        assertThat(second.get("items").toString()).contains("\"possibleDuplicate\":true");
        assertThat(cli.done("verify", "--json").json().get("received").asString())
                .isEqualTo("500.00");
    }
}
