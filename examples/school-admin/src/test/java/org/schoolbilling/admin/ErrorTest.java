package org.schoolbilling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.identifier.NationalId;

class ErrorTest {

    @TempDir
    private Path folder;

    @Test
    @Tag("ERR-1")
    void aRefusalIsToldInFourLanguagesWithOneCodeAndRule() {
        Cli cli = Examples.school(folder);
        Set<String> messages = new HashSet<>();
        for (String language : List.of("en", "nb", "nn", "da")) {
            Cli.Result result = cli.run("show", "7", "--lang", language);
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).endsWith("[invoice.unknown, INV-7]" + System.lineSeparator());
            assertThat(result.err().lines()).hasSize(1);
            messages.add(result.err());
        }
        assertThat(messages).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aDatabaseThatAnotherProcessHoldsIsSaidSo() throws IOException, InterruptedException {
        Examples.issued(folder);
        String url = "jdbc:h2:file:" + folder.resolve("ledger");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingProcess.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(holder.inputReader().readLine()).contains("NORDVIK");
            Cli.Result result = Cli.in(folder).run("verify", "--json");
            assertThat(result.exit()).isEqualTo(3);
            assertThat(result.errorCode()).isEqualTo("database.in-use");
            assertThat(result.err()).contains("open in another process").doesNotContain("Exception");
        } finally {
            holder.getOutputStream().close();
            assertThat(holder.waitFor()).isZero();
        }
        assertThat(Cli.in(folder).run("verify").exit()).isZero();
    }

    @Test
    void aSchemaNewerThanTheProgramIsLeftAlone() throws SQLException {
        Cli cli = Examples.issued(folder);
        execute("insert into school_billing.schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) values (999, '999', 'later', 'SQL', 'V999__later.sql', 'sa',"
                + " 1, true)");
        Cli.Result result = cli.run("verify", "--json");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.errorCode()).isEqualTo("schema.newer");
        assertThat(result.err()).contains("999").contains("newer program");
    }

    @Test
    void soIsASchemaOfThisProgramsOwn() throws SQLException {
        Cli cli = Examples.school(folder);
        execute("insert into school_admin.version values (99)");
        Cli.Result result = cli.run("roster", "show", "--json");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.errorCode()).isEqualTo("schema.newer");
    }

    private void execute(String sql) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("ledger")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsATechnicalFailure() {
        Cli.Result result = Cli.on("jdbc:postgresql://localhost:1/none?user=x&password=secret")
                .run("batches", "--json");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.errorCode()).isEqualTo("database.failed");
        assertThat(result.err()).doesNotContain("secret").doesNotContain("\tat ");
    }

    @Test
    void whereThereAreSeveralCreditorsOneIsNamed() {
        Cli cli = Examples.issued(folder);
        Path other = Examples.write(folder, "other.json", Examples.catalogue().replace("\"NORDVIK\",", "\"SØRVIK\","));
        cli.done("init", "--catalogue", other.toString());
        Cli.Result result = cli.run("batches");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("NORDVIK, SØRVIK");
        assertThat(cli.done("search", "--creditor", "NORDVIK", "--json")
                        .json()
                        .get("found")
                        .asInt())
                .isEqualTo(2);
        assertThat(cli.done("search", "--creditor", "SØRVIK", "--json")
                        .json()
                        .get("found")
                        .asInt())
                .isZero();
        assertThat(cli.run("batches", "--creditor", "VESTVIK", "--json").errorCode())
                .isEqualTo("creditor.not-set-up");
        assertThat(cli.run("init", "--catalogue", other.toString(), "--creditor", "NORDVIK")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aStackTraceIsShownOnlyToWhoAsksForIt() {
        Cli cli = Examples.school(folder);
        assertThat(cli.run("show", "7").err()).doesNotContain("\tat ");
        assertThat(cli.run("show", "7", "--debug").err()).contains("\tat ");
    }

    @Test
    @Tag("IDN-5")
    void aNationalIdWhereAKidBelongsIsNeverShown() {
        Cli cli = Examples.issued(folder).at("2026-09-20");
        String id = nationalId();
        Path file = Examples.bankFile(folder, "12345678903", 10_000L, id);
        for (String[] command : new String[][] {
            {"bank", "check", file.toString(), "--list"},
            {"bank", "check", file.toString(), "--json"},
            {"load", file.toString(), "--list"},
            {"load", file.toString(), "--json"},
            {"unresolved"},
            {"unresolved", "--json"}
        }) {
            assertThat(cli.done(command).out())
                    .as(String.join(" ", command))
                    .doesNotContain(id)
                    .contains(id.substring(0, 6));
        }
    }

    /** A number that nobody has: 80 is added to the month. */
    private static String nationalId() {
        for (int rest = 50_000; rest < 100_000; rest++) {
            String digits = "018105" + rest;
            if (NationalId.check(digits).isEmpty()) {
                return digits;
            }
        }
        throw new AssertionError("no synthetic number");
    }

    @Test
    void theRosterHoldsNationalIdsAndNoCommandShowsThem() throws IOException {
        String id = nationalId();
        Cli cli = Examples.school(folder);
        Path roster = Examples.write(
                folder,
                "ids.csv",
                "id;number;lastName;nationalId;memberships\nS1;100001;Ny;" + id + ";BA-1::BA:110000\nS2;100002;Ny;" + id
                        + "x;BA-1::BA:110000\n");
        assertThat(cli.run("roster", "load", roster.toString()).err()).doesNotContain(id);
        Files.writeString(roster, Files.readString(roster).replace(id + "x", ""));
        cli.done("roster", "load", roster.toString());
        cli.done("generate", "--type", "SEM", "--types", "KOPIAVG", "--term", "2026-AUTUMN", "--person", "S1");
        assertThat(cli.done("search").out()
                        + cli.done("draft", "list", "--json").out())
                .doesNotContain(id);
    }
}
