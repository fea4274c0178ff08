package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.store.jdbc.JdbcStores;
import tools.jackson.databind.JsonNode;

class EraseCommandTest {

    /** Synthetic: month + 80. */
    private static final String NATIONAL_ID = "03820150189";

    private static final String ACCOUNT = "86011117947";
    private static final List<String> PERSON =
            List.of("Dugghei", "dugghei", NATIONAL_ID, ACCOUNT, "Blåbærveien", "hilsen fra");

    @TempDir
    private Path folder;

    /** Two students with invoices of 2026, paid and ended; one of them with all that can be known of a person. */
    private Cli ended() {
        Cli cli = Cli.in(folder);
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
        cli.at("2026-08-15").done("issue", "--term", "2026-AUTUMN", "--due", "2026-09-15");
        Cli later = cli.at("2026-09-20");
        later.done(
                "load",
                Examples.bankFile(folder, "12345678903", 85_000L, "1234").toString());
        String key =
                later.done("unresolved", "--json").json().at("/items/0/key").asString();
        later.done("unresolved", "place", key, "--invoice", "100001");
        later.done("pay", "100002", "--reference", "A2");
        later.done(
                "invoice",
                "change",
                "100001",
                "--reference",
                "v/ Dråpa Dugghei",
                "--remark",
                "hilsen fra Dråpa",
                "--bank-account",
                ACCOUNT);
        return later;
    }

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

    /** Every column of every table that holds one of the texts. */
    private List<String> placesOf(List<String> texts) throws SQLException {
        List<String> places = new ArrayList<>();
        try (JdbcStores stores = JdbcStores.at("jdbc:h2:file:" + folder.resolve("ledger"))
                        .open();
                Connection connection = stores.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select table_schema || '.' || table_name"
                    + " from information_schema.tables where table_schema in ('school_billing', 'school_admin')")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(20);
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            String value = rows.getString(i);
                            for (String text : texts) {
                                if (value != null && value.contains(text)) {
                                    places.add(table + "." + rows.getMetaData().getColumnName(i));
                                }
                            }
                        }
                    }
                }
            }
        }
        return places;
    }

    /** The payer's account and text stand where no OCR giro file puts them, so they are put there by hand. */
    private void payerOf(String account, String text) throws SQLException {
        try (JdbcStores stores = JdbcStores.at("jdbc:h2:file:" + folder.resolve("ledger"))
                        .open();
                Connection connection = stores.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.executeUpdate("update school_billing.bank_transaction set payer_account = '" + account
                    + "', payer_text = '" + text + "'");
        }
    }

    @Test
    @Tag("LOG-5")
    void afterTheLegalPeriodThePersonIsGoneFromEveryTableAndTheLedgerStillAddsUp() throws SQLException {
        Cli cli = ended().at("2032-01-02");
        payerOf(ACCOUNT, "hilsen fra Dråpa");
        assertThat(placesOf(PERSON))
                .contains(
                        "school_billing.debtor.name",
                        "school_billing.debtor.national_id",
                        "school_billing.invoice.refund_account",
                        "school_billing.bank_transaction.payer_account",
                        "school_admin.person.document");
        JsonNode before = cli.done("verify", "--json").json();

        JsonNode trial = cli.done("erase", "--debtor", "S1", "--before", "2027-01-01", "--trial", "--json")
                .json();
        assertThat(trial.get("person").asBoolean()).isTrue();
        assertThat(placesOf(PERSON)).as("after a trial").isNotEmpty();
        JsonNode erased = cli.done("erase", "--debtor", "S1", "--before", "2027-01-01", "--json")
                .json();

        assertThat(erased.get("invoices").asInt()).isEqualTo(1);
        assertThat(erased.get("transactions").asInt()).isEqualTo(1);
        assertThat(erased.get("roster").asBoolean()).isTrue();
        assertThat(placesOf(PERSON)).as("where the person still stands").isEmpty();
        assertThat(placesOf(List.of("Blåskjær")))
                .as("where the other one stands")
                .isNotEmpty();
        JsonNode after = cli.done("verify", "--json").json();
        assertThat(after.get("findings").size()).isZero();
        for (String sum : List.of("claimed", "allocated", "open", "received", "posted", "invoices")) {
            assertThat(after.get(sum)).as(sum).isEqualTo(before.get(sum));
        }
        assertThat(after.at("/log/sealed").asInt())
                .isEqualTo(before.at("/log/sealed").asInt() + 1);
        assertThat(cli.done("show", "100001").out()).contains("(erased)").contains("850.00");
        assertThat(cli.done("roster", "show").out()).contains("1 person");
        assertThat(cli.done("erase", "--debtor", "S1", "--before", "2027-01-01", "--json")
                        .json()
                        .get("person")
                        .asBoolean())
                .as("nothing is left to erase")
                .isFalse();
    }

    @Test
    @Tag("LOG-5")
    void whatMustBeKeptIsNotErased() {
        Cli cli = ended();
        assertThat(cli.at("2031-12-31")
                        .run("erase", "--debtor", "S1", "--before", "2027-01-01", "--json")
                        .errorCode())
                .isEqualTo("erase.too-early");
        assertThat(cli.at("2032-01-02")
                        .run("erase", "--debtor", "S1", "--before", "2026-12-31", "--json")
                        .errorCode())
                .isEqualTo("erase.recent");
        assertThat(cli.at("2032-01-02")
                        .run("erase", "--debtor", "S9", "--before", "2027-01-01", "--json")
                        .errorCode())
                .isEqualTo("debtor.unknown");
        cli.done(
                "generate",
                "--invoice-type",
                "SEM",
                "--line-types",
                "SEMAVG",
                "--term",
                "2026-SPRING",
                "--unit",
                "110000",
                "--confirm");
        assertThat(cli.at("2032-01-02")
                        .run("erase", "--debtor", "S1", "--before", "2027-01-01", "--json")
                        .errorCode())
                .as("an open draft")
                .isEqualTo("erase.open");
    }
}
