package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RosterCommandTest {

    @TempDir
    private Path folder;

    @Test
    @Tag("ERR-2")
    void aBrokenLineInTheMiddleIsToldAndChangesNothing() {
        Path broken = Examples.write(folder, "broken.csv", Examples.brokenRoster());
        Cli.Result check = Cli.plain("roster", "check", broken.toString(), "--json");
        assertThat(check.exit()).isEqualTo(2);
        JsonNode json = check.json();
        assertThat(json.get("persons").asInt()).isEqualTo(4);
        assertThat(json.get("faultCount").asInt()).isEqualTo(2);
        assertThat(json.get("faults").valueStream().map(f -> f.get("line").asInt()))
                .containsExactly(4, 4);
        assertThat(Cli.plain("roster", "check", broken.toString()).out())
                .contains("line 4")
                .contains("(birthDate)");

        Cli cli = Examples.school(folder);
        Cli.Result load = cli.run("roster", "load", broken.toString(), "--json");
        assertThat(load.exit()).isEqualTo(2);
        assertThat(load.errorCode()).isEqualTo("roster.faulty");
        assertThat(load.err()).contains("Nothing of it is loaded").contains("broken.csv, line 4");
        JsonNode stored = cli.done("roster", "show", "--json").json();
        assertThat(stored.get("file").asString()).isEqualTo("roster.json");
        assertThat(stored.get("persons").asInt()).isEqualTo(4);
    }

    @Test
    void aLoadReplacesTheWholeRoster() {
        Cli cli = Examples.school(folder);
        Path other = Examples.write(
                folder,
                "other.csv",
                "id;number;lastName;memberships\nS9;100009;Ærfugldal;BA-1::BA:110000\nS1;100001;Ny;BA-1::BA:110000\n");
        cli.done("roster", "load", other.toString());
        JsonNode plan = plan(cli, "--unit", "110000");
        assertThat(plan.get("items").valueStream().map(i -> i.get("person").asString()))
                .containsExactly("S9", "S1");
    }

    @Test
    @Tag("ROS-4")
    void aFileOfIdsTellsWhatIsWrongByLineAndTheOthersGoOn() {
        Cli cli = Examples.school(folder);
        Path ids = Examples.write(folder, "ids.txt", "# class 3A\nS1\nS7\nS1\n" + "x".repeat(50) + "\nS3\n");
        Cli.Result result = cli.run(
                "generate",
                "--invoice-type",
                "SEM",
                "--line-types",
                "KOPIAVG",
                "--term",
                "2026-AUTUMN",
                "--ids",
                ids.toString(),
                "--trial",
                "--json");
        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("ids.txt, line 4").contains("ids.txt, line 5");
        JsonNode json = result.json();
        assertThat(json.get("persons").asInt()).isEqualTo(2);
        assertThat(json.get("unknownIds").asInt()).isEqualTo(1);
        assertThat(json.get("items")
                        .valueStream()
                        .map(i -> i.get("person").asString() + i.get("outcome").asString()))
                .containsExactlyInAnyOrder("S1NEW_INVOICE", "S3NEW_INVOICE", "S7UNKNOWN_ID");
    }

    @Test
    @Tag("ROS-1")
    void theElevenSelectionsCanAllBeNamed() {
        Cli cli = Examples.school(folder);
        assertThat(persons(cli, "--unit", "110000")).isEqualTo(2);
        assertThat(persons(cli, "--cohort", "BA-1")).isEqualTo(2);
        assertThat(persons(cli, "--cohort", "BA-1", "--class", "A")).isZero();
        assertThat(persons(cli, "--person", "S3")).isEqualTo(1);
        assertThat(persons(cli, "--exam-term", "2026-AUTUMN")).isZero();
        assertThat(persons(cli, "--exam-subject", "INF1", "--exam-month", "2026-12"))
                .isZero();
        assertThat(persons(cli, "--exam-subject", "INF1", "--exam-month", "2026-12", "--person", "S1"))
                .isZero();
        assertThat(persons(cli, "--admission", "SO", "--admission-term", "2026-AUTUMN", "--basis", "offer"))
                .isZero();
        assertThat(persons(cli, "--registered", "2026-SPRING")).isZero();
        assertThat(persons(cli, "--study-right", "2026-08-01..2026-12-31", "--level", "100"))
                .isEqualTo(2);
        assertThat(persons(cli, "--course", "EVU-1", "--participant", "S4")).isEqualTo(1);
    }

    @Test
    void oneSelectionIsNamedAndNoMore() {
        Cli cli = Examples.school(folder);
        String[] command = {"generate", "--type", "SEM", "--types", "SEMAVG", "--term", "2026-AUTUMN", "--trial"};
        assertThat(cli.run(command).err()).contains("Say for whom");
        String[] two = java.util.Arrays.copyOf(command, command.length + 4);
        System.arraycopy(new String[] {"--unit", "1", "--person", "S1"}, 0, two, command.length, 4);
        assertThat(cli.run(two).err()).contains("one selection only").contains("--unit and --person");
        String[] part = java.util.Arrays.copyOf(command, command.length + 2);
        System.arraycopy(new String[] {"--class", "A"}, 0, part, command.length, 2);
        assertThat(cli.run(part).exit()).isEqualTo(2);
    }

    private static int persons(Cli cli, String... selection) {
        return plan(cli, selection).get("persons").asInt();
    }

    private static JsonNode plan(Cli cli, String... selection) {
        String[] command = new String[9 + selection.length];
        System.arraycopy(
                new String[] {
                    "generate",
                    "--invoice-type",
                    "SEM",
                    "--line-types",
                    "KOPIAVG",
                    "--term",
                    "2026-AUTUMN",
                    "--trial",
                    "--json"
                },
                0,
                command,
                0,
                9);
        System.arraycopy(selection, 0, command, 9, selection.length);
        return cli.done(command).json();
    }

    @Test
    void withoutARosterSelectionsAreRefused() {
        Cli cli = Cli.in(folder);
        cli.done(
                "init",
                "--catalogue",
                Examples.write(folder, "catalogue.json", Examples.catalogue()).toString());
        Cli.Result result = cli.run(
                "generate", "--type", "SEM", "--types", "SEMAVG", "--term", "2026-AUTUMN", "--person", "S1", "--json");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.errorCode()).isEqualTo("roster.missing");
    }
}
