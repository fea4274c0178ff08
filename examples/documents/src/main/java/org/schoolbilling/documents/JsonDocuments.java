package org.schoolbilling.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.schoolbilling.document.InvoiceDocument;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a data file for print houses as JSON lines: one object a line, with {@code lines} and {@code vatRates} as lists; all
 * values are texts (ISS-9).
 */
public final class JsonDocuments implements DocumentWriter {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Writer writer;

    /** Writes to a writer, which is closed with it. */
    public JsonDocuments(Writer writer) {
        this.writer = Objects.requireNonNull(writer, "writer");
    }

    @Override
    public void add(InvoiceDocument document) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), writer)) {
            json.writeStartObject();
            DataFields.of(document).forEach(json::writeStringProperty);
            list(json, "lines", DataFields.lines(document));
            list(json, "vatRates", DataFields.vat(document));
            json.writeEndObject();
        }
        writer.write('\n');
    }

    private static void list(JsonGenerator json, String name, List<Map<String, String>> entries) {
        json.writeArrayPropertyStart(name);
        for (Map<String, String> entry : entries) {
            json.writeStartObject();
            entry.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
