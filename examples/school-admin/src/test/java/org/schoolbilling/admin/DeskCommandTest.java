package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DeskCommandTest {

    private static final String ACCOUNT = "12345678903";

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void openIssuedLedger() {
        cli = Examples.issued(folder).at("2026-09-20");
    }

    private String loaded(Object... amountsAndKids) {
        cli.done("load", Examples.bankFile(folder, ACCOUNT, amountsAndKids).toString());
        return entry(0);
    }

    private String entry(int index) {
        return cli.done("unresolved", "--json")
                .json()
                .at("/items/" + index + "/key")
                .asString();
    }

    @Test
    @Tag("PAY-13")
    void anEntryIsSplitAndItsHistoryShown() {
        String key = loaded(111_000L, "1234");
        assertThat(cli.done("unresolved", "suggest", key).out()).contains("Nothing suggests itself");
        assertThat(cli.run("unresolved", "split", key, "--part", "100001=1000.00", "--json")
                        .errorCode())
                .isEqualTo("transaction.unsuitable");
        JsonNode split = cli.done(
                        "unresolved", "split", key, "--part", "100001=1000.00", "--part", "100002=110.00", "--json")
                .json();
        assertThat(split.at("/invoices/0/received").asString()).isEqualTo("1000.00");
        assertThat(split.at("/invoices/1/received").asString()).isEqualTo("110.00");
        assertThat(cli.done("unresolved", "history", key).out())
                .contains("PLACED: split over invoices 100001 (1000.00)");
        assertThat(cli.done("unresolved", "--all").out())
                .contains("Nothing is unresolved")
                .contains("placed: split over");
        assertThat(cli.run("unresolved", "reopen", key, "--reason", "x").err()).contains("stands on line");
    }

    @Test
    @Tag("PAY-13")
    void anEntryIsConfirmedAsADuplicateAndReopened() {
        String key = loaded(5_000L, "1234", 5_000L, "12345");
        String other = entry(1);
        cli.done("unresolved", "duplicate", key, "--of", other);
        assertThat(cli.done("unresolved", "--json").json().get("entries").asInt())
                .isEqualTo(1);
        JsonNode all = cli.done("unresolved", "--all", "--json").json();
        assertThat(all.at("/handled/0/state").asString()).isEqualTo("DUPLICATE");
        assertThat(all.at("/handledEntries").asInt()).isEqualTo(1);
        cli.done("unresolved", "reopen", key, "--reason", "two payments after all");
        assertThat(cli.done("unresolved", "--json").json().get("entries").asInt())
                .isEqualTo(2);
        assertThat(cli.run("unresolved", "send-back", key, "--reason", "wrong").err())
                .contains("did not say from which account");
    }
}
