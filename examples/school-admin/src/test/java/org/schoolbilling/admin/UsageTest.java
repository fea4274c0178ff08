package org.schoolbilling.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.admin.app.App;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

class UsageTest {

    private static final int WIDTH = 100;

    @Test
    void everyCommandExplainsItselfWithAnExample() {
        InputStream nothing = InputStream.nullInputStream();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        List<String> commands = new ArrayList<>();
        for (CommandLine command : below(SchoolAdmin.commandLine(new App(nothing, nowhere, nowhere)))) {
            String name = command.getCommandSpec().qualifiedName();
            if (name.endsWith(" help")) {
                continue;
            }
            commands.add(name);
            String help = command.getUsageMessage();
            assertThat(help).as(name).contains("Usage: " + name);
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            assertThat(usage.description()[0])
                    .as("what stands beside %s in the list of commands", name)
                    .matches("\\p{Lu}.*[^.]\\.");
            assertThat(usage.footer())
                    .as("lines at the foot of the help of %s, none of which may break", name)
                    .allSatisfy(line -> assertThat(line).hasSizeLessThan(WIDTH));
            if (command.getSubcommands().isEmpty()) {
                assertThat(help)
                        .as("the help of " + name)
                        .containsAnyOf("Example: " + name, "Examples: " + name, "Look at the plan first");
            }
        }
        assertThat(commands).hasSizeGreaterThan(60).contains("school-admin unresolved take-back");
    }

    private static List<CommandLine> below(CommandLine command) {
        List<CommandLine> all = new ArrayList<>();
        for (CommandLine sub : Set.copyOf(command.getSubcommands().values())) {
            all.add(sub);
            all.addAll(below(sub));
        }
        return all;
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
