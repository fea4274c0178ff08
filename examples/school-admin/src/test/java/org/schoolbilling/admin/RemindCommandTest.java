package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RemindCommandTest {

    @TempDir
    private Path folder;

    private static String[] remind(String... more) {
        List<String> all =
                new ArrayList<>(List.of("remind", "--last-due", "2026-09-15", "--new-due", "2026-10-20", "--json"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    @Tag("REM-1")
    @Tag("REM-3")
    @Tag("REM-6")
    void thePlanIsWhatIsThenDoneAndAgainNobodyIsReminded() {
        Cli cli = Examples.issued(folder).at("2026-10-01");
        JsonNode plan = cli.done(remind("--trial")).json();
        JsonNode done = cli.done(remind()).json();

        assertThat(done.get("items")).isEqualTo(plan.get("items"));
        assertThat(done.get("count").asInt()).isEqualTo(2);
        assertThat(done.at("/reminded/1").asInt()).isEqualTo(2);
        assertThat(done.get("statedFees").asString()).isEqualTo("70.00");
        assertThat(done.get("toPay").asString()).isEqualTo("1110.00");
        JsonNode invoice = cli.done("show", "100001", "--json").json().get("invoice");
        assertThat(invoice.get("status").asString()).isEqualTo("REMINDED_1");
        assertThat(invoice.get("due").asString()).isEqualTo("2026-10-20");
        assertThat(invoice.get("outstanding").asString()).isEqualTo("1000.00");

        JsonNode again = cli.done(remind("--list")).json();
        assertThat(again.get("count").asInt()).isZero();
        assertThat(again.at("/leftOut/ALREADY_REMINDED").asInt()).isEqualTo(2);
        assertThat(cli.done("verify", "--json").json().get("clean").asBoolean()).isTrue();
    }

    @Test
    @Tag("REM-1")
    void theRoundsParagraphStandsInTheDocumentsThatTheRunWrites() throws IOException {
        Cli cli = Examples.issued(folder).at("2026-10-01");
        Path out = Files.createDirectory(folder.resolve("reminders"));
        String[] command = remind("--paragraph", "Betal nå, takk.", "--documents", out.toString(), "--format", "html");

        cli.done(Stream.concat(Stream.of(command), Stream.of("--trial")).toArray(String[]::new));
        assertThat(out).isEmptyDirectory();
        assertThat(cli.done(command).json().get("documents").asInt()).isEqualTo(2);
        assertThat(Files.readString(out.resolve("reminder-100001.html"))).contains("Betal nå, takk.");
        assertThat(cli.done(command).json().get("documents").asInt()).isZero();
    }

    @Test
    @Tag("REM-5")
    void whatTheLawForbidsIsRefusedWithTheLimitNamed() {
        Cli cli = Examples.issued(folder).at("2026-10-01");
        Cli.Result dear = cli.run(remind("--fee", "38.50"));
        assertThat(dear.exit()).isEqualTo(1);
        assertThat(dear.errorCode()).isEqualTo("reminder.fee-too-high");
        assertThat(dear.json().at("/error/rule").asString()).isEqualTo("REM-5");
        assertThat(dear.json().at("/error/message").asString()).contains("38.50", "38.00", "Norway");
        assertThat(cli.run(remind("--max-rounds", "3")).errorCode()).isEqualTo("reminder.rounds-too-many");
        assertThat(cli.at("2026-10-20").run(remind()).errorCode()).isEqualTo("reminder.due-not-later");
        assertThat(cli.at("2026-09-28")
                        .done(remind())
                        .json()
                        .at("/leftOut/TOO_EARLY")
                        .asInt())
                .isEqualTo(2);
        assertThat(cli.done("search", "--status", "SENDT", "--json")
                        .json()
                        .get("found")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    @Tag("REM-7")
    void aMarkedInvoiceIsLeftOutAndSaysWhy() {
        Cli cli = Examples.issued(folder).at("2026-10-01");
        cli.done("invoice", "change", "100001", "--dunning-stop", "klage");
        JsonNode marked = cli.done("invoice", "change", "100002", "--undelivered", "brev i retur", "--json")
                .json();
        assertThat(marked.at("/invoice/undelivered").asString()).isEqualTo("brev i retur");
        assertThat(cli.done("show", "100001").out()).contains("dunning stop").contains("klage");

        Cli.Result listed =
                cli.done("remind", "--last-due", "2026-09-15", "--new-due", "2026-10-20", "--list", "--fee", "0");
        assertThat(listed.out())
                .contains("left out: DUNNING_STOP", "left out: UNDELIVERED")
                .containsPattern("reminders +0");

        cli.done("invoice", "change", "100001", "--dunning-stop", "");
        JsonNode one = cli.done(remind("--person", "S1", "--term", "2026-AUTUMN", "--fee", "0"))
                .json();
        assertThat(one.at("/items/0/fee").asString()).isEqualTo("0.00");
        assertThat(one.get("count").asInt()).isEqualTo(1);
        assertThat(cli.run("invoice", "change", "100001", "--dunning-stop", "  ")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    @Tag("ROS-3")
    @Tag("REM-1")
    void aMassSelectionIsConfirmedAndNeedsATerm() {
        Cli cli = Examples.issued(folder).at("2026-10-01");
        assertThat(cli.run(remind("--unit", "110000", "--term", "2026-AUTUMN")).errorCode())
                .isEqualTo("selection.not-confirmed");
        assertThat(cli.run(remind("--unit", "110000")).exit()).isEqualTo(2);
        assertThat(cli.run(remind("--earliest-due", "2026-09-16")).exit()).isEqualTo(2);
        assertThat(cli.done(remind("--unit", "110000", "--term", "2026-AUTUMN", "--confirm"))
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(2);
    }
}
