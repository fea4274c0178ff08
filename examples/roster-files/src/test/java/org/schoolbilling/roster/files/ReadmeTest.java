package org.schoolbilling.roster.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the README are read as it says. */
class ReadmeTest {

    private static final String README = readme();

    @Test
    void theCsvAndJsonExamplesAreReadAndTellOfTheSamePersons() {
        Reading csv = Reading.csv(block("csv"));
        Reading json = Reading.json(block("json"));

        assertThat(csv.messages()).isEmpty();
        assertThat(json.messages()).isEmpty();
        assertThat(csv.persons()).hasSize(3).isEqualTo(json.persons());
    }

    @Test
    void theFileOfIdsIsRead() throws IOException {
        IdFileResult result =
                IdFile.read("ids.txt", new ByteArrayInputStream(block("text").getBytes(StandardCharsets.UTF_8)));

        assertThat(result.faults()).isEmpty();
        assertThat(result.ids()).hasSize(2);
    }

    @Test
    void everyColumnHasARowOfItsOwnWithAnExampleThatIsRead() {
        for (CsvColumn column : CsvColumn.ALL) {
            Matcher row = Pattern.compile("(?m)^\\| `" + column.name() + "` \\|(?: yes \\|| \\|) `([^`]+)` \\|")
                    .matcher(README);
            assertThat(row.find()).as(column.name()).isTrue();
            // A table of Markdown needs a backslash before the bar; the file does not.
            String example = row.group(1).replace("\\|", "|");
            String others = CsvColumn.REQUIRED.contains(column.name()) ? "" : ";" + column.name();

            Reading reading = Reading.csv(
                    "id;number;lastName" + others,
                    (column.name().equals("id") ? example : "S1") + ";"
                            + (column.name().equals("number") ? example : "1") + ";"
                            + (column.name().equals("lastName") ? example : "Ås")
                            + (others.isEmpty() ? "" : ";" + example));
            assertThat(reading.messages()).as(column.name()).isEmpty();
        }
    }

    private static String block(String language) {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(README);
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }

    private static String readme() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
