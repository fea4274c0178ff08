package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @Test
    void everyCommandExplainsItselfWithAnExample() {
        List<String> commands = List.of(
                "demo",
                "init",
                "catalogue check",
                "catalogue show",
                "roster check",
                "roster load",
                "roster show",
                "generate",
                "draft list",
                "draft amount",
                "draft remove-line",
                "draft discard",
                "issue",
                "bank check",
                "load",
                "unresolved",
                "unresolved place",
                "unresolved remove",
                "unresolved take-back",
                "pay",
                "move",
                "waive",
                "refund",
                "search",
                "show",
                "claim add",
                "invoice change",
                "invoice end",
                "export-gl",
                "batches",
                "verify",
                "events",
                "document",
                "report ledger",
                "report control",
                "report payments",
                "report bank",
                "report types",
                "report unresolved",
                "report ageing",
                "self-service show",
                "self-service create",
                "self-service wish",
                "kid make",
                "kid check",
                "refund export",
                "refund batches",
                "reference make",
                "reference check");
        for (String command : commands) {
            List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
            words.add("--help");
            Cli.Result result = Cli.plain(words.toArray(String[]::new));
            assertThat(result.exit()).as(command).isZero();
            assertThat(result.out())
                    .as(command)
                    .contains("Usage: school-admin " + command)
                    .contains("school-admin " + command.replaceFirst(" .*", ""));
            assertThat(result.out()).as(command).containsAnyOf("Example: ", "Examples: ", "Look at the plan first");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "kid",
                "generate",
                "load",
                "pay 12x",
                "issue --term 2026-WINTER",
                "kid make --invoice x --debtor 1"
            })
    void wordsThatAreNotUnderstoodEndWithTwo(String words) {
        Cli.Result result = Cli.plain(words.isEmpty() ? new String[0] : words.split(" ", -1));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("school-admin: ").contains("[usage]");
        assertThat(result.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void wordsThatAreNotUnderstoodAreToldInJsonToo() {
        Cli.Result result = Cli.plain("pay", "12x", "--json");
        assertThat(result.errorCode()).isEqualTo("usage");
        assertThat(result.json().at("/error/rule").isNull()).isTrue();
        assertThat(result.json().at("/error/message").asString()).contains("12x");
    }

    @Test
    void globalOptionsMayStandBeforeAndBehindTheCommand(@TempDir Path folder) {
        String database = folder.resolve("x").toString();
        assertThat(Cli.plain("--json", "--db", database, "batches").errorCode()).isEqualTo("creditor.not-set-up");
        assertThat(Cli.plain("batches", "--json", "--db", database).errorCode()).isEqualTo("creditor.not-set-up");
    }
}
