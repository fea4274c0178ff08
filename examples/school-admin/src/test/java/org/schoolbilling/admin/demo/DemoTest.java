package org.schoolbilling.admin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.admin.Cli;
import tools.jackson.databind.JsonNode;

class DemoTest {

    @TempDir
    private Path folder;

    @Test
    @Tag("GLX-6")
    void everySumAgreesWithPlainArithmeticAndTheSecondTimeChangesNothing() {
        Cli.Result result = Cli.plain(
                "demo",
                "--students",
                "120",
                "--seed",
                "7",
                "--dir",
                folder.resolve("demo").toString(),
                "--json");
        JsonNode json = result.json();
        assertThat(json.get("checks").valueStream().filter(c -> !c.get("ok").asBoolean()))
                .isEmpty();
        assertThat(json.get("checks")).hasSizeGreaterThan(50);
        assertThat(result.exit()).isZero();
        assertThat(json.get("phases")).hasSize(12);
        assertThat(json.get("stories").valueStream().map(JsonNode::asString))
                .anySatisfy(story ->
                        assertThat(story).contains("Paid 960.00 of 1,000.00").contains("waived"))
                .anySatisfy(story -> assertThat(story).contains("held for the debtor"))
                .anySatisfy(story -> assertThat(story).contains("100.00 were paid back"))
                .anySatisfy(story -> assertThat(story).contains("moved here").contains(": settled"));
        for (String file : new String[] {"catalogue.json", "roster.csv", "bank.ocr", "ledger.dat", "reminders.pdf"}) {
            assertThat(folder.resolve("demo").resolve(file)).exists();
        }
    }

    @Test
    void itTellsWhatHappenedToTheMoneyAndItsFilesAreExamplesForTheCommands() throws IOException {
        Path dir = Files.createDirectory(folder.resolve("demo"));
        Files.writeString(dir.resolve("mine.txt"), "not to be touched");
        Cli.Result result = Cli.plain("demo", "--students", "20", "--dir", dir.toString());
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("WHAT HAPPENED TO THE MONEY")
                .contains("✓ all that was claimed")
                .contains("✓ all of the bank file")
                .contains("✓ all that was booked")
                .contains("comparisons agree, to the øre");
        Path used = folder.resolve("demo-2");
        assertThat(dir).isDirectoryContaining("glob:**mine.txt");
        assertThat(Cli.plain(
                                "catalogue",
                                "check",
                                used.resolve("catalogue.json").toString())
                        .exit())
                .isZero();
        assertThat(Cli.plain("roster", "check", used.resolve("roster.csv").toString())
                        .exit())
                .isZero();
        assertThat(Cli.plain("bank", "check", used.resolve("bank.ocr").toString())
                        .exit())
                .isZero();
        Cli cli = Cli.on(used.resolve("ledger").toString());
        assertThat(cli.done("verify").out()).contains("Nothing is wrong.");
        assertThat(Cli.plain(
                                "demo",
                                "--students",
                                "20",
                                "--dir",
                                folder.resolve("more").toString(),
                                "--db",
                                used.resolve("ledger").toString())
                        .exit())
                .isZero();
        assertThat(cli.run("verify", "--creditor", "NORDVIK-2").exit()).isZero();
    }

    @Test
    void sizesBeyondBoundsAreRefused() {
        assertThat(Cli.plain("demo", "--students", "19").exit()).isEqualTo(2);
        assertThat(Cli.plain("demo", "--students", "200001").err()).contains("20 to 200000");
    }
}
