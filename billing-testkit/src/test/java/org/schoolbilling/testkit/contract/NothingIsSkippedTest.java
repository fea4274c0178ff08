package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No test of the reactor, and none that the kit brings, is disabled or assumed away; none of the kit's own sleeps. */
class NothingIsSkippedTest {

    private static final Pattern SKIPS = Pattern.compile("@" + "Disabled|@(En|Dis)" + "abled(If|On|For)|\\bAssum"
            + "ptions?\\b|\\bass" + "ume(That|True|False|ThatCode|NoException)\\s*\\(|@Ig" + "nore\\b");
    private static final Pattern SLEEPS = Pattern.compile("\\.sl" + "eep\\(");

    private static List<String> skipsIn(String name, String text) {
        List<String> found = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean isOfTheKit = name.contains("/testkit/contract/");
            if (SKIPS.matcher(lines[i]).find()
                    || (isOfTheKit && SLEEPS.matcher(lines[i]).find())) {
                found.add(name + ", line " + (i + 1) + ": " + lines[i].strip());
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of(".."))) {
            all.filter(p -> p.toString().endsWith(".java"))
                    .filter(p -> !p.toString().contains("/target/"))
                    .filter(p ->
                            p.toString().contains("/src/test/") || p.toString().contains("/testkit/contract/"))
                    .forEach(sources::add);
        }
        return sources;
    }

    @Test
    void noTestOfTheReactorIsSkipped() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> sources = sources();
        for (Path source : sources) {
            found.addAll(skipsIn(source.toString(), Files.readString(source)));
        }
        assertThat(sources).as("sources looked at").hasSizeGreaterThan(100);
        assertThat(found).as("tests that are skipped or assumed away").isEmpty();
    }

    @Test
    void theScanFindsWhatItLooksFor() {
        for (String skip : List.of(
                "@" + "Disabled(\"later\")",
                "    @Enabled" + "IfEnvironmentVariable(named = \"DB\")",
                "  assume" + "True(isThere);",
                "Assum" + "ptions.abort();",
                "Thread.sl" + "eep(100);")) {
            assertThat(skipsIn("/testkit/contract/x", "class X {\n" + skip + "\n}"))
                    .as(skip)
                    .hasSize(1);
        }
        assertThat(skipsIn("x", "// competence is assumed, and disabled persons are nobody's business"))
                .isEmpty();
    }
}
