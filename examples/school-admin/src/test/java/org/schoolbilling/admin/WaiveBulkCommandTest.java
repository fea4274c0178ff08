package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WaiveBulkCommandTest {

    @TempDir
    private Path folder;

    private static String[] waive(String... more) {
        List<String> all = new ArrayList<>(List.of("waive-bulk", "--term", "2026-AUTUMN", "--json"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    @Tag("WAI-2")
    @Tag("WAI-3")
    void thePlanIsWhatIsThenDoneAndTheHostIsAskedToEndStudies() {
        Cli cli = Examples.issued(folder);
        String[] options = {"--ground", "all", "--end-studies", "all", "--end-class", "--reason", "Avlyst"};
        JsonNode plan = cli.done(waive(with(options, "--trial"))).json();
        assertThat(cli.run(waive(options)).errorCode()).isEqualTo("waiver.not-confirmed");
        JsonNode done = cli.done(waive(with(options, "--confirm"))).json();

        assertThat(done.get("items")).isEqualTo(plan.get("items"));
        assertThat(done.get("waived").asInt()).isEqualTo(2);
        assertThat(done.get("total").asString()).isEqualTo("1110.00");
        assertThat(done.get("ended").asInt()).as("S2 is exempt").isEqualTo(1);
        JsonNode invoice = cli.done("show", "100001", "--json").json().get("invoice");
        assertThat(invoice.get("status").asString()).isEqualTo("WAIVED");
        assertThat(invoice.at("/lines/3/text").asString()).isEqualTo("Avlyst");
        assertThat(cli.done(waive(with(options, "--confirm")))
                        .json()
                        .get("waived")
                        .asInt())
                .isZero();
        assertThat(cli.done("verify", "--json").json().get("clean").asBoolean()).isTrue();
    }

    private static String[] with(String[] options, String more) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add(more);
        return all.toArray(String[]::new);
    }

    @Test
    @Tag("WAI-2")
    void groundsAskTheRoster() {
        Cli cli = Examples.issued(folder).at("2026-10-01");
        JsonNode none = cli.done(waive("--ground", "no-study-right", "--trial")).json();
        assertThat(none.at("/leftOut/NO_GROUND").asInt()).isEqualTo(2);
        Path roster = Examples.write(
                folder,
                "changed.json",
                Examples.roster()
                        .replace(
                                "\"studyRights\": [{\"programme\": \"BA\", \"level\": 100, \"from\": \"2025-08-01\"}]},\n{\"id\": \"S2\"",
                                "\"studyRights\": [{\"programme\": \"BA\", \"level\": 100, \"from\": \"2025-08-01\","
                                        + " \"to\": \"2026-08-31\"}],"
                                        + " \"leaves\": [{\"programme\": \"BA\", \"percent\": 100, \"from\": \"2026-08-01\"}],"
                                        + " \"admissions\": [{\"code\": \"SO\", \"term\": \"2026-AUTUMN\","
                                        + " \"programme\": \"BA\", \"reached\": [\"OFFER\"], \"declined\": \"SAID_NO\"}]},\n"
                                        + "{\"id\": \"S2\""));
        cli.done("roster", "load", roster.toString());
        for (String[] ground : new String[][] {
            {"--ground", "no-study-right"},
            {"--ground", "study-right-ended", "--from", "2026-08-01", "--to", "2026-08-31"},
            {"--ground", "study-right-ended", "--all-programmes", "--from", "2026-08-31"},
            {"--ground", "admission-declined"},
            {"--ground", "full-leave", "--from", "2026-09-01"}
        }) {
            JsonNode plan = cli.done(waive(with(ground, "--trial"))).json();
            assertThat(plan.get("waived").asInt()).as(String.join(" ", ground)).isEqualTo(1);
            assertThat(plan.at("/items/0/debtor").asString()).isEqualTo("S1");
        }
        JsonNode copies = cli.done(waive(
                        "--ground", "admission-declined", "--line-type", "KOPIAVG", "--status", "SENDT", "--confirm"))
                .json();
        assertThat(copies.get("total").asString()).isEqualTo("110.00");
    }

    @Test
    @Tag("WAI-2")
    void whatDoesNotGoTogetherIsToldApart() {
        Cli cli = Examples.issued(folder);
        for (String[] wrong : new String[][] {
            {"--ground", "all", "--from", "2026-08-01"},
            {"--ground", "full-leave"},
            {"--ground", "all", "--end-class"},
            {"--ground", "no-study-right", "--end-studies", "all"},
            {"--ground", "all", "--status", "OPPGJORT"},
            {"--ground", "all", "--reminders", "perhaps"},
            {"--ground", "whim"}
        }) {
            assertThat(cli.run(waive(wrong)).exit()).as(String.join(" ", wrong)).isEqualTo(2);
        }
        assertThat(cli.done("waive-bulk", "--ground", "all", "--reminders", "no", "--trial", "--list")
                        .out())
                .contains("Plan (nothing is changed)", "100001  S1  waived 1000.00")
                .containsPattern("invoices waived +2");
        assertThat(cli.done(waive("--ground", "all", "--reminders", "yes", "--trial"))
                        .json()
                        .get("waived")
                        .asInt())
                .isZero();
        assertThat(cli.done(waive("--ground", "all", "--reminded", "2026-08-20", "--trial"))
                        .json()
                        .get("waived")
                        .asInt())
                .isZero();
    }
}
