package org.schoolbilling.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.document.AddressPlace;
import org.schoolbilling.document.ClaimLayout;
import org.schoolbilling.document.InvoiceDocument;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

@Tag("ISS-9")
class DataFilesTest {

    private static final List<InvoiceDocument> DOCUMENTS = List.of(
            Samples.invoice().build(),
            Samples.manyLines(3).build(),
            Samples.reminder(true).build(),
            Samples.invoice()
                    .with(AddressPlace.FOLD, ClaimLayout.PARAGRAPH_ONLY, "Fra; \"oss\"", "Bak\nside")
                    .build());

    /** What a line's field is called in JSON and in CSV. */
    private static final List<String[]> LINE_FIELDS = List.of(
            new String[] {"number", "lineNumber"},
            new String[] {"lineType", "lineType"},
            new String[] {"text", "lineText"},
            new String[] {"programme", "programme"},
            new String[] {"subject", "subject"},
            new String[] {"course", "course"},
            new String[] {"participant", "participant"},
            new String[] {"amount", "lineAmount"},
            new String[] {"vatPercent", "vatPercent"},
            new String[] {"optional", "optional"});

    private static String json() {
        StringWriter writer = new StringWriter();
        try (JsonDocuments json = new JsonDocuments(writer)) {
            for (InvoiceDocument document : DOCUMENTS) {
                json.add(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }

    private static List<NamedCsvRecord> csv() throws IOException {
        StringWriter writer = new StringWriter();
        try (CsvDocuments csv = new CsvDocuments(writer)) {
            DOCUMENTS.forEach(csv::add);
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(writer.toString())) {
            return reader.stream().toList();
        }
    }

    /** The fields of one object, and of its lists in the order they come: {@code lines.text} twice for two lines. */
    private static Map<String, List<String>> fields(String line) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String list = "";
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    list = parser.currentName() + ".";
                } else if (token == JsonToken.END_ARRAY) {
                    list = "";
                } else if (token == JsonToken.VALUE_STRING) {
                    fields.computeIfAbsent(list + parser.currentName(), n -> new ArrayList<>())
                            .add(parser.getString());
                }
            }
        }
        return fields;
    }

    @Test
    void bothFilesHaveTheSameContentOfTheSameDocuments() throws IOException {
        List<String> objects = json().lines().toList();
        List<NamedCsvRecord> rows = csv();
        assertThat(objects).hasSize(4);
        int row = 0;
        for (String object : objects) {
            Map<String, List<String>> fields = fields(object);
            int lines = fields.getOrDefault("lines.text", List.of()).size();
            for (int i = 0; i < Math.max(1, lines); i++) {
                NamedCsvRecord record = rows.get(row++);
                fields.forEach((name, values) -> {
                    if (!name.contains(".")) {
                        assertThat(record.getField(name)).as(name).isEqualTo(values.get(0));
                    }
                });
                for (String[] pair : LINE_FIELDS) {
                    List<String> values = fields.getOrDefault("lines." + pair[0], List.of());
                    assertThat(record.getField(pair[1])).as(pair[0]).isEqualTo(values.isEmpty() ? "" : values.get(i));
                }
            }
        }
        assertThat(rows).hasSize(row);
    }

    @Test
    void theValuesAreThoseOfTheDocument() throws IOException {
        Map<String, List<String>> first = fields(json().lines().toList().get(0));
        assertThat(first)
                .containsEntry("kind", List.of("invoice"))
                .containsEntry("kid", List.of(Samples.KID))
                .containsEntry("due", List.of("2026-09-15"))
                .containsEntry("covers", List.of("2026-AUTUMN"))
                .containsEntry("recipientName", List.of("Alvør Tåkehei Æsøy"))
                .containsEntry("recipientAddress2", List.of("Leilighet 304"))
                .containsEntry("toPay", List.of("1000.00"))
                .containsEntry("account", List.of("12345678903"))
                .containsEntry("lines.optional", List.of("false", "true", "false"));
        Map<String, List<String>> many = fields(json().lines().toList().get(1));
        assertThat(many).containsEntry("vatRates.percent", List.of("0", "25"));
        assertThat(csv().get(3).getField("vatRates")).isEqualTo("0=4500.00+0.00 25=7200.00+1800.00");
        NamedCsvRecord last = csv().get(csv().size() - 1);
        assertThat(last.getField("sender")).isEqualTo("Fra; \"oss\"");
        assertThat(last.getField("backText")).isEqualTo("Bak\nside");
        Map<String, List<String>> reminder = fields(json().lines().toList().get(2));
        assertThat(reminder)
                .containsEntry("reminderRound", List.of("1"))
                .containsEntry("reminderFee", List.of("35.00"))
                .containsEntry("reminderFeeDemanded", List.of("true"));
    }

    @Test
    void everyColumnIsDocumented() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String column : csv().get(0).getHeader()) {
            assertThat(readme).contains("`" + column + "`");
        }
    }
}
