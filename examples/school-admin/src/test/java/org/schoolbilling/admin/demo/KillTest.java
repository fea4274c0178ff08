package org.schoolbilling.admin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.admin.Cli;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.catalog.CreditorId;

/**
 * Kills the program at work on a file database, as {@code kill -9} does, and runs the same command again: in the end the
 * ledger says what it says where nobody was disturbed.
 */
class KillTest {

    private static final int PEOPLE = 140;
    private static final String CHUNK = "--chunk=7";

    @TempDir
    private Path folder;

    private Path demo = Path.of("");
    private Cli undisturbed = Cli.on("");
    private Cli killed = Cli.on("");

    /** Two databases at the same point: the roster is loaded. The demonstration made the files. */
    @BeforeEach
    void setUp() {
        demo = folder.resolve("demo");
        assertThat(Cli.plain("demo", "--students", String.valueOf(PEOPLE), "--dir", demo.toString())
                        .exit())
                .isZero();
        undisturbed = prepared("undisturbed");
        killed = prepared("killed");
    }

    private Cli prepared(String name) {
        Cli cli = Cli.on(folder.resolve(name).toString());
        cli.done("init", "--catalogue", demo.resolve("catalogue.json").toString());
        cli.done("roster", "load", demo.resolve("roster.csv").toString());
        return cli;
    }

    private static final List<List<String>> GENERATE = List.of(
            List.of(
                    "generate",
                    "--type",
                    "SEM",
                    "--types",
                    "SEMAVG,KOPIAVG,SAIH",
                    "--term",
                    "2026-AUTUMN",
                    "--registered",
                    "2026-SPRING",
                    "--confirm",
                    CHUNK),
            List.of(
                    "generate",
                    "--type",
                    "SEM",
                    "--types",
                    "SEMAVG,KOPIAVG,SAIH",
                    "--term",
                    "2026-AUTUMN",
                    "--admission",
                    "SAMORDNA",
                    "--admission-term",
                    "2026-AUTUMN",
                    "--confirm",
                    CHUNK),
            List.of(
                    "generate",
                    "--type",
                    "KURS",
                    "--from-group",
                    "--term",
                    "2026-AUTUMN",
                    "--course",
                    "EVU-NETT",
                    CHUNK));

    @Test
    @Tag("GEN-10")
    @Tag("ISS-7")
    @Tag("PAY-5")
    @Tag("GLX-2")
    @Tag("INV-3")
    @Tag("SPI-1")
    void whateverTheMomentTheSameCommandRunAgainEndsInTheSameState() throws Exception {
        for (List<String> command : GENERATE) {
            undisturbed.done(command.toArray(String[]::new));
        }
        killAfter(killed, 1, with(GENERATE.get(0), "--list"));
        killAfter(killed, 60, with(GENERATE.get(0), "--list"));
        killAfter(killed, 200, with(GENERATE.get(0), "--list"));
        for (List<String> command : GENERATE) {
            killed.done(command.toArray(String[]::new));
        }
        assertSame();

        List<String> issue = List.of("issue", "--term", "2026-AUTUMN", "--due", "2026-09-15", CHUNK);
        undisturbed.at("2026-08-15").done(issue.toArray(String[]::new));
        killAfter(killed.at("2026-08-15"), 1, with(issue, "--list"));
        killAfter(killed.at("2026-08-15"), 30, with(issue, "--list"));
        killAfter(killed.at("2026-08-15"), 40, with(issue, "--list"));
        killed.at("2026-08-15").done(issue.toArray(String[]::new));
        assertSame();

        List<String> load = List.of("load", demo.resolve("bank.ocr").toString(), CHUNK);
        undisturbed.at("2026-09-19").done(load.toArray(String[]::new));
        killAfter(killed.at("2026-09-19"), 1, with(load, "--list"));
        killAfter(killed.at("2026-09-19"), 50, with(load, "--list"));
        killAfter(killed.at("2026-09-19"), 110, with(load, "--list"));
        killed.at("2026-09-19").done(load.toArray(String[]::new));
        assertSame();

        export();
    }

    private static String[] with(List<String> command, String option) {
        List<String> all = new ArrayList<>(command);
        all.add(option);
        return all.toArray(String[]::new);
    }

    /** Kills once so many items are told, while the rest is at work. */
    private static void killAfter(Cli cli, int items, String... command) throws IOException, InterruptedException {
        Process process = cli.start(command);
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            for (int told = 0; line != null && told < items; line = out.readLine()) {
                told += line.startsWith("  ") ? 1 : 0;
            }
            process.destroyForcibly();
            assertThat(process.waitFor()).as("killed at work").isEqualTo(128 + 9);
        }
    }

    /** Marking and handing over are two steps: killed between them, and between handing over and noting it. */
    private void export() throws Exception {
        Path expected = folder.resolve("expected.dat");
        Path out = folder.resolve("out.dat");
        undisturbed.at("2026-09-29").done(exportTo(expected));

        // Told in JSON, the postings do not fit into the pipe: the program waits with the batch marked and no file
        // written.
        String[] telling = with(List.of(exportTo(out)), "--json");
        killInThePipe(killed.at("2026-09-29"), telling);
        assertThat(killed.done("batches").out()).contains("created");
        assertThat(out).doesNotExist();
        Path copy = folder.resolve("noted-never.mv.db");
        Files.copy(folder.resolve("killed.mv.db"), copy);

        killInThePipe(killed.at("2026-09-29"), telling);
        killAtTheEnd(killed.at("2026-09-29"), telling);
        killed.at("2026-09-30").done(exportTo(out));
        assertThat(Files.mismatch(out, expected)).isEqualTo(-1);
        assertSame();

        // The file was handed over, and the program died before it noted so: it is asked for, and not written again.
        Cli unaware = Cli.on(folder.resolve("noted-never").toString());
        Path there = folder.resolve("there.dat");
        Files.copy(expected, there);
        assertThat(unaware.at("2026-09-30").done(exportTo(there)).out()).contains("made earlier");
        assertThat(facts("noted-never")).isEqualTo(facts("undisturbed"));
    }

    private static String[] exportTo(Path file) {
        return new String[] {
            "export-gl", "--format", "gl07", "--until", "2026-09-29", "--payments", "--out", file.toString(), CHUNK
        };
    }

    private static void killInThePipe(Cli cli, String... command) throws IOException, InterruptedException {
        Process process = cli.start(command);
        try (InputStream out = process.getInputStream()) {
            assertThat(out.read()).isEqualTo('{');
            long before = -1;
            for (int waiting = 0; waiting < 200 && (before < 0 || before != out.available()); waiting++) {
                before = out.available();
                Thread.sleep(100);
            }
            process.destroyForcibly();
            assertThat(process.waitFor()).isEqualTo(128 + 9);
        }
    }

    /** Kills as soon as the last posting is told, which is when the file is written; it may be just too late. */
    private static void killAtTheEnd(Cli cli, String... command) throws IOException, InterruptedException {
        Process process = cli.start(command);
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null && line.startsWith("{"); line = out.readLine()) {
                if (line.contains("]")) {
                    break;
                }
            }
            process.destroyForcibly();
            assertThat(process.waitFor()).isIn(0, 128 + 9);
        }
    }

    private void assertSame() {
        assertThat(facts("killed")).isEqualTo(facts("undisturbed"));
        assertThat(killed.done("verify").out()).contains("Nothing is wrong.");
    }

    private List<String> facts(String database) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        App app = new App(InputStream.nullInputStream(), nowhere, nowhere);
        try (Session session =
                Session.open(app, folder.resolve(database).toString(), new CreditorId("NORDVIK"), Clock.systemUTC())) {
            return LedgerText.of(session);
        }
    }
}
