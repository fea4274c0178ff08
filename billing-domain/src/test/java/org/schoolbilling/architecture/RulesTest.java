package org.schoolbilling.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps RULES.md and the tests in step: every rule that is stated is proved, and every proof is of a rule that is stated. */
class RulesTest {

    private static final Pattern STATED = Pattern.compile("(?m)^- ([A-Z]{2,3}-\\d+) ");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]{2,3}-\\d+)\"\\)");

    private static Set<String> stated(String text) {
        return found(STATED, text);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> ids = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    private static Set<String> proved() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            files.filter(RulesTest::mayProve).forEach(file -> ids.addAll(found(TAG, read(file))));
        }
        return ids;
    }

    private static boolean mayProve(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java")
                && !path.contains("/target/")
                && (path.contains("/src/test/") || path.contains("/billing-testkit/src/main/"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRuleThatIsStatedIsNamedByATest() throws IOException {
        Set<String> missing = stated(read(Path.of("RULES.md")));
        assertThat(missing).hasSizeGreaterThan(100);
        missing.removeAll(proved());
        assertThat(missing).as("rules of RULES.md that no test is tagged with").isEmpty();
    }

    @Test
    void everyRuleThatATestNamesIsStated() throws IOException {
        Set<String> unknown = proved();
        unknown.removeAll(stated(read(Path.of("RULES.md"))));
        assertThat(unknown).as("tags of tests that RULES.md does not state").isEmpty();
    }

    @Test
    void aRuleThatIsOnlyStatedOrOnlyTaggedIsSeen() {
        assertThat(stated("- ABC-1 x\ntext - ABC-2\n- ABC-3 y")).containsExactly("ABC-1", "ABC-3");
        assertThat(found(TAG, "@" + "Tag(\"ABC-9\") void test() {}")).containsExactly("ABC-9");
    }
}
