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
                "invoice correct-reference",
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
                "kid make --invoice x --debtor 1",
                "kid make --invoice 1 --debtor 1 --widths 9,x",
                "pay 1 --date 2026-02-30",
                "show 1 --lang xx",
                "show 1 --today tomorrow",
                "show 1 --db jdbc:mysql://localhost/x"
            })
    void wordsThatAreNotUnderstoodEndWithTwo(String words) {
        Cli.Result result = Cli.plain(words.isEmpty() ? new String[0] : words.split(" ", -1));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("school-admin: ").contains("[usage]");
        assertThat(result.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void whatIsWrongIsSaidAsAClerkWouldSayIt() {
        assertThat(Cli.plain("pay", "1", "--date", "2026-02-30").err())
                .contains("\"2026-02-30\" is no date, such as 2026-09-15");
        assertThat(Cli.plain("reference", "make", "--scheme", "fik", "17").err())
                .contains("--scheme is one of fik-04, fik-71, fik-73, fik-75, ocr, fi, rf, not fik");
        Cli.Result ground = Cli.plain("waive-bulk", "--trial", "--ground", "nonsense");
        assertThat(ground.exit()).isEqualTo(2);
        assertThat(ground.err())
                .contains("--ground is one of all, study-right-ended, no-study-right, admission-declined, full-leave");
        assertThat(Cli.plain("show", "1", "--lang", "xx").err()).contains("one of nb, nn, en, da: 'xx'");
        assertThat(Cli.plain("show", "1", "--db", "jdbc:mysql://localhost/x?password=secret")
                        .err())
                .contains("jdbc:mysql://localhost/x", "jdbc:postgresql://HOST/DATABASE")
                .doesNotContain("secret");
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
