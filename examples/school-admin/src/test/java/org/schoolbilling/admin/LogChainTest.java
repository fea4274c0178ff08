package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.store.jdbc.JdbcStores;
import tools.jackson.databind.JsonNode;

/** Whoever owns the database can do anything to it; the log's chain shows it. */
class LogChainTest {

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void aLedgerWhoseLogIsSealed() {
        cli = Examples.issued(folder).at("2026-09-20");
        cli.done("pay", "100001", "--reference", "A1");
        cli.done("pay", "100002", "--reference", "A2");
    }

    private void tamper(String... changes) throws SQLException {
        try (JdbcStores stores = JdbcStores.at("jdbc:h2:file:" + folder.resolve("ledger"))
                        .open();
                Connection connection = stores.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("drop trigger school_billing.change_log_append_only");
            statement.execute("drop trigger school_billing.log_chain_append_only");
            for (String change : changes) {
                statement.execute(change);
            }
        }
    }

    private List<String> findings() {
        Cli.Result result = cli.run("verify", "--json");
        assertThat(result.exit()).as(result.err()).isEqualTo(1);
        return result.json()
                .get("findings")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static String entryAt(int position) {
        return "(select log_key from school_billing.log_chain where chain_position = " + position + ")";
    }

    @Test
    @Tag("LOG-3")
    void everyCommandThatWritesSealsItsEntries() {
        JsonNode report = cli.done("verify", "--json").json();
        assertThat(report.at("/log/unsealed").asInt()).isZero();
        assertThat(report.at("/log/sealed").asInt()).isGreaterThan(5);
        assertThat(cli.done("verify").out())
                .contains("entries not sealed yet: 0")
                .contains(report.at("/log/head").asString());
    }

    @Test
    @Tag("LOG-3")
    void aChangedEntryIsNamed() throws SQLException {
        tamper("update school_billing.change_log set value_after = 'FRAFALT' where log_key = " + entryAt(3));
        assertThat(findings())
                .singleElement()
                .asString()
                .containsPattern(
                        "log entry \\d+ at position 3 \\(invoice \\d+, [A-Z_]+, .+\\) is not the one that was sealed"
                                + " there");
    }

    @Test
    @Tag("LOG-3")
    void anEntryThatWasRemovedIsNamed() throws SQLException {
        tamper("delete from school_billing.change_log where log_key = " + entryAt(4));
        assertThat(findings())
                .singleElement()
                .asString()
                .containsPattern("log entry \\d+ at position 4 of the chain was removed");
    }

    @Test
    @Tag("LOG-3")
    void anEntryThatWasRemovedWithItsLinkIsMissed() throws SQLException {
        tamper(
                "delete from school_billing.change_log where log_key = " + entryAt(4),
                "delete from school_billing.log_chain where chain_position = 4");
        assertThat(findings())
                .anySatisfy(f -> assertThat(f).contains("goes from position 3 to 5"))
                .anySatisfy(f -> assertThat(f).contains("at position 5").contains("not the one that was sealed there"));
    }

    @Test
    @Tag("LOG-3")
    void theEndOfTheLogCannotBeCutOffUnseen() throws SQLException {
        tamper(
                "delete from school_billing.change_log where log_key ="
                        + " (select max(log_key) from school_billing.log_chain)",
                "delete from school_billing.log_chain where chain_position ="
                        + " (select max(chain_position) from school_billing.log_chain)");
        assertThat(findings()).anySatisfy(f -> assertThat(f).contains("the last ones were removed"));
    }

    @Test
    @Tag("LOG-3")
    void entriesThatChangedPlacesAreNamed() throws SQLException {
        tamper(
                "update school_billing.log_chain set log_key = -2 where chain_position = 2",
                "update school_billing.log_chain set log_key = -3 where chain_position = 5",
                "update school_billing.log_chain set log_key = (select max(k.log_key) from (select log_key from"
                        + " school_billing.change_log order by log_key fetch first 5 rows only) k) where log_key = -2",
                "update school_billing.log_chain set log_key = (select max(k.log_key) from (select log_key from"
                        + " school_billing.change_log order by log_key fetch first 2 rows only) k) where log_key = -3");
        assertThat(findings())
                .hasSize(2)
                .anySatisfy(f -> assertThat(f).contains("at position 2").contains("reordered"))
                .anySatisfy(f -> assertThat(f).contains("at position 5").contains("reordered"));
    }
}
