package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.DynamicTest;
import org.schoolbilling.testkit.contract.Verdicts.Verdict;

/**
 * The table of broken adapters: which port, what is broken, which rule that breaks, and which tests caught it. It is printed,
 * and written to {@code target/mutants}.
 */
final class Mutants {

    private static final Path FOLDER = Path.of("target", "mutants");
    private static final SortedMap<String, List<String>> TABLE = new ConcurrentSkipListMap<>();

    private Mutants() {}

    /** The test that an adapter with one fault fails a test of the rule it breaks, and that the message names the rule. */
    static DynamicTest caught(String port, Class<?> contract, String fault, String rule, Runnable install) {
        return DynamicTest.dynamicTest(fault + " breaks " + rule, () -> {
            install.run();
            List<Verdict> failed = Verdicts.of(contract, rule).stream()
                    .filter(verdict -> !verdict.hasPassed())
                    .toList();
            assertThat(failed).as("tests that caught it").isNotEmpty();
            assertThat(failed).allSatisfy(verdict -> {
                assertThat(verdict.message()).contains(" is broken: ", "look at: ", "found: ");
                assertThat(verdict.message().substring(0, verdict.message().indexOf(" is broken: ")))
                        .as("the rules named")
                        .contains(rule);
            });
            TABLE.put(
                    String.format("%-15s %-8s %s", port, rule, fault),
                    failed.stream().map(Verdict::test).sorted().toList());
        });
    }

    /** Prints and writes what was added since it was last told, one mutant a paragraph; classes may run in processes of their own. */
    static void tell(String name) {
        StringBuilder text = new StringBuilder();
        TABLE.forEach((mutant, killers) -> {
            text.append(mutant).append('\n');
            killers.forEach(
                    killer -> text.append("    caught by: ").append(killer).append('\n'));
        });
        text.append(TABLE.size()).append(" mutants, all caught\n");
        TABLE.clear();
        System.out.println(text);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
