package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.store.jdbc.JdbcStores;
import tools.jackson.databind.JsonNode;

/** One person in every place that a person can get into, on both databases; and erased from all of them (LOG-5). */
class ErasedPersonTest {

    /** Synthetic: month + 80. */
    private static final String NATIONAL_ID = "03820150189";

    private static final String ACCOUNT = "86011117947";
    private static final String OTHER_ACCOUNT = "97104133219";
    private static final List<String> PERSON = List.of(
            "Dråpa",
            "Dugghei",
            NATIONAL_ID,
            ACCOUNT,
            OTHER_ACCOUNT,
            "Blåbærveien",
            "Tåkevik",
            "drapa@",
            "hilsen",
            "tannlege",
            "95512345");

    /** What everybody has is looked for too, so that looking can be seen to find. */
    private static final String OTHER = "Blåskjær";

    @TempDir
    private Path folder;

    private static String roster() {
        return """
            {"persons": [
            {"id": "S1", "number": 100001, "firstName": "Dråpa", "lastName": "Dugghei", "feeBasis": "PAYING",
             "nationalId": "%s", "address": {"lines": ["Blåbærveien 1"], "postalCode": "9999", "place": "Tåkevik"},
             "memberships": [{"cohort": "BA-1", "programme": "BA", "unit": "110000"}],
             "studyRights": [{"programme": "BA", "level": 100, "from": "2025-08-01"}]},
            {"id": "S2", "number": 100002, "firstName": "Brisea", "lastName": "Blåskjær", "feeBasis": "PAYING",
             "memberships": [{"cohort": "BA-1", "programme": "BA", "unit": "110000"}],
             "studyRights": [{"programme": "BA", "level": 100, "from": "2025-08-01"}]}
            ]}
            """.formatted(NATIONAL_ID);
    }

    private static String entry(int number, String amount, String kid, String account, String text) {
        String strd = kid.isEmpty()
                ? ""
                : "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>" + kid
                        + "</Ref></CdtrRefInf></Strd>";
        return """
            <Ntry><Amt Ccy="NOK">%2$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
            <BookgDt><Dt>2026-09-01</Dt></BookgDt><ValDt><Dt>2026-09-01</Dt></ValDt>
            <NtryDtls><TxDtls><Refs><AcctSvcrRef>20260901%1$03d</AcctSvcrRef></Refs>
            <AmtDtls><TxAmt><Amt Ccy="NOK">%2$s</Amt></TxAmt></AmtDtls>
            <RltdPties><Dbtr><Nm>Draapa Dugghei</Nm></Dbtr>
            <DbtrAcct><Id><Othr><Id>%4$s</Id></Othr></Id></DbtrAcct></RltdPties>
            <RmtInf><Ustrd>%5$s</Ustrd>%3$s</RmtInf></TxDtls></NtryDtls></Ntry>
            """.formatted(number, amount, strd, account, text);
    }

    private static String message(String... entries) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02"><BkToCstmrDbtCdtNtfctn>
            <GrpHdr><MsgId>M-1</MsgId></GrpHdr><Ntfctn><Id>N-1</Id>
            <Acct><Id><Othr><Id>12345678903</Id></Othr></Id><Ccy>NOK</Ccy></Acct>
            %s</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """.formatted(String.join("", entries));
    }

    /** The unresolved transaction of an amount. */
    private static String key(Cli cli, String amount) {
        for (JsonNode item : cli.done("unresolved", "--json").json().get("items")) {
            if (item.get("amount").asString().equals(amount)) {
                return item.get("key").asString();
            }
        }
        throw new AssertionError("no unresolved transaction of " + amount);
    }

    private Cli lived(String database) throws IOException {
        Cli cli = Cli.on(database);
        cli.done(
                "init",
                "--catalogue",
                Examples.write(folder, "catalogue.json", Examples.catalogue()).toString());
        cli.done(
                "roster",
                "load",
                Examples.write(folder, "roster.json", roster()).toString());
        cli.done(
                "generate",
                "--invoice-type",
                "SEM",
                "--line-types",
                "SEMAVG",
                "--term",
                "2026-AUTUMN",
                "--unit",
                "110000",
                "--confirm");
        String draft = cli.done("draft", "list", "--debtor", "S1", "--json")
                .json()
                .at("/items/0/id")
                .asString();
        cli.done("claim", "add", "--draft", draft, "--line-type", "KOPIAVG", "--amount", "50.00", "--text", "tannlege");
        cli.at("2026-08-15").done("issue", "--term", "2026-AUTUMN", "--due", "2026-08-20");
        Cli later = cli.at("2026-09-20");
        later.done("remind", "--last-due", "2026-08-20", "--new-due", "2026-10-20", "--term", "2026-AUTUMN");
        String kid = KidScheme.DEFAULT.generate(100_001, 100_001).value();
        String others = KidScheme.DEFAULT.generate(100_002, 100_002).value();
        Path file = Examples.write(
                folder,
                "bank.xml",
                message(
                        entry(1, "300.00", kid, ACCOUNT, "hilsen fra meg"),
                        entry(2, "101.00", "", OTHER_ACCOUNT, "fra Dråpa Dugghei"),
                        entry(3, "102.00", "", ACCOUNT, "en gang til"),
                        entry(4, "103.00", "", ACCOUNT, "for mye"),
                        entry(5, "104.00", NATIONAL_ID, OTHER_ACCOUNT, "studenten"),
                        entry(6, "300.00", "", OTHER_ACCOUNT, "drapa@example.org"),
                        entry(7, "105.00", "DRÅPA DUGGHEI", OTHER_ACCOUNT, ""),
                        entry(8, "850.00", others, "12345600017", "fra Brisea Blåskjær"),
                        entry(9, "106.00", "", OTHER_ACCOUNT, "DUGGHEI DRÅPA")));
        later.done("load", file.toString());
        later.done("unresolved", "place", key(later, "101.00"), "--invoice", "100001");
        later.done("unresolved", "remove", key(later, "102.00"), "--reason", "Dråpa Dugghei betalte to ganger");
        later.done("unresolved", "send-back", key(later, "103.00"), "--reason", "tannlege, sier Dråpa");
        String removed = key(later, "104.00");
        later.done("unresolved", "remove", removed, "--reason", "hilsen Dråpa, tlf. 95512345");
        later.done("unresolved", "reopen", removed, "--reason", "det var Dugghei likevel");
        later.done("unresolved", "remove", removed, "--reason", "bare rot");
        assertThat(later.done("unresolved", "history", removed).out())
                .as("why is still to be read")
                .contains("REMOVED: hilsen Dråpa, tlf. 95512345", "UNRESOLVED: det var Dugghei likevel", "bare rot");
        later.done("unresolved", "remove", key(later, "300.00"), "--reason", "drapa@example.org skrev");
        later.done("unresolved", "remove", key(later, "105.00"), "--reason", "hilsen");
        later.done("pay", "100001", "--amount", "20.00", "--reference", NATIONAL_ID);
        later.done("pay", "100001", "--amount", "30.00", "--reference", "A2");
        JsonNode lines = later.done("show", "100001", "--json").json().at("/invoice/lines");
        String last = Integer.toString(lines.size());
        later.done("invoice", "correct-reference", "100001", "--line", last, "--reference", "drapa@example.org");
        later.done("invoice", "correct-reference", "100001", "--line", last, "--transaction-id", NATIONAL_ID);
        later.done("invoice", "correct-reference", "100001", "--line", last, "--reference", ACCOUNT);
        later.done("invoice", "correct-reference", "100001", "--line", last, "--reference", "Dugghei");
        later.done("waive", "100001", "--amount", "10.00", "--reason", "Dråpa var hos tannlege");
        later.done(
                "invoice",
                "change",
                "100001",
                "--reference",
                "v/ Dråpa Dugghei",
                "--remark",
                "hilsen fra Dråpa",
                "--bank-account",
                ACCOUNT,
                "--dunning-stop",
                "tannlege",
                "--undelivered",
                "Blåbærveien 1 er revet");
        later.done("pay", "100001", "--amount", "1000.00", "--reference", "B7");
        later.done("refund", "100001", "--amount", "40.00");
        Path out = Files.createDirectories(folder.resolve("to-bank"));
        later.done("refund", "export", "--out", out.toString(), "--agreement", "987654321");
        later.done(
                "export-gl",
                "--format",
                "gl07",
                "--until",
                "2026-12-31",
                "--out",
                folder.resolve("gl.dat").toString());
        later.done("refund", "100001", "--account", OTHER_ACCOUNT);
        later.done("refund", "export", "--out", out.toString(), "--agreement", "987654321");
        return later;
    }

    private static Set<String> places(String database, List<String> texts) throws SQLException {
        String url = database.startsWith("jdbc:") ? database : "jdbc:h2:file:" + database;
        try (JdbcStores stores = JdbcStores.at(url).open();
                Connection connection = stores.dataSource().getConnection()) {
            return EveryColumn.of(connection, List.of("school_billing", "school_admin"))
                    .placesOf(texts);
        }
    }

    private void erasedFrom(String database) throws IOException, SQLException {
        Cli cli = lived(database).at("2032-01-02");
        assertThat(cli.done("verify", "--json").json().get("findings")).isEmpty();
        assertThat(places(database, PERSON).stream().map(p -> p.replaceAll(".*[.](\\w+[.]\\w+):.*", "$1")))
                .as("where the person stands")
                .contains(
                        "debtor.name",
                        "debtor.national_id",
                        "debtor.address_line_1",
                        "invoice.refund_account",
                        "invoice.remark",
                        "invoice.dunning_stop",
                        "invoice_line.line_text",
                        "invoice_line.archive_reference",
                        "invoice_line.transaction_id",
                        "posting.note",
                        "bank_transaction.payer_account",
                        "bank_transaction.payer_text",
                        "bank_transaction.reference",
                        "bank_transaction.remark",
                        "bank_transaction.reasons",
                        "refund_transfer.receiver",
                        "refund_transfer.receiver_account",
                        "person.document");
        assertThat(places(database, PERSON)).as("the log never tells").noneMatch(p -> p.contains(".change_log."));
        JsonNode before = cli.done("verify", "--json").json();
        String[] erase = {"erase", "--debtor", "S1", "--before", "2027-01-01", "--json"};

        assertThat(cli.done("erase", "--debtor", "S1", "--before", "2027-01-01", "--trial")
                        .out())
                .contains("1 bank transaction", "unresolved");
        cli.done("unresolved", "remove", key(cli, "106.00"), "--reason", "Dugghei");
        JsonNode erased = cli.done(erase).json();

        assertThat(erased.get("invoices").asInt()).isEqualTo(1);
        assertThat(erased.get("transactions").asInt()).isEqualTo(8);
        assertThat(erased.get("left").asInt()).isZero();
        assertThat(places(database, PERSON)).as("where the person still stands").isEmpty();
        assertThat(places(database, List.of(OTHER)))
                .as("where the other one stands")
                .hasSizeGreaterThan(2);
        JsonNode after = cli.done("verify", "--json").json();
        assertThat(after.get("findings")).isEmpty();
        for (String sum : List.of("claimed", "allocated", "open", "received", "posted", "invoices")) {
            assertThat(after.get(sum)).as(sum).isEqualTo(before.get(sum));
        }
        assertThat(after.at("/log/sealed").asInt())
                .as("the erasing, and the removing before it")
                .isEqualTo(before.at("/log/sealed").asInt() + 2);
        assertThat(cli.done("show", "100001").out()).contains("(erased)", "300.00");
        assertThat(cli.done(erase).json().get("invoices").asInt()).isZero();
    }

    @Test
    @Tag("LOG-5")
    @Tag("LOG-3")
    void nothingInTheEmbeddedDatabaseTellsOfThePerson() throws IOException, SQLException {
        erasedFrom(folder.resolve("ledger").toString());
    }

    @Test
    @Tag("LOG-5")
    @Tag("LOG-3")
    void nothingInPostgreSqlTellsOfThePerson() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database erased");
            }
            erasedFrom(server.getJdbcUrl("postgres", "erased"));
        }
    }
}
