package org.schoolbilling.admin.out;

import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON document that a command writes, as it becomes known: an object whose fields and items go out one by one, or
 * a single value. Nothing is written before there is something to say, so that a command that fails at once answers with
 * its error alone; one that fails half-way still ends in a whole document, with the error as its last field.
 */
public final class JsonDocument {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final OutputStream out;
    private @Nullable JsonGenerator generator;
    private boolean isInItems;
    private boolean isDone;

    public JsonDocument(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    private JsonGenerator open() {
        JsonGenerator open = generator;
        if (open == null) {
            open = MAPPER.createGenerator(out);
            open.writeStartObject();
            generator = open;
        }
        return open;
    }

    /** Writes one field of the object; items that were open end before it. Nothing follows a whole document. */
    public JsonDocument field(String name, @Nullable Object value) {
        if (isDone) {
            return this;
        }
        endItems();
        open().writePOJOProperty(name, value);
        return this;
    }

    /** Starts a field that holds items. */
    public JsonDocument startItems(String name) {
        endItems();
        open().writeArrayPropertyStart(name);
        isInItems = true;
        return this;
    }

    /** Writes one item of the field that was started last, on a line of its own. */
    public void item(Object item) {
        JsonGenerator open = open();
        open.writeRaw('\n');
        open.writePOJO(item);
    }

    private void endItems() {
        if (isInItems) {
            open().writeEndArray();
            isInItems = false;
        }
    }

    /** Writes a whole document that is one value. */
    public void value(Object value) {
        try (JsonGenerator whole = MAPPER.createGenerator(out)) {
            whole.writePOJO(value);
        }
        isDone = true;
    }

    /** Writes the end; what follows is ignored. */
    public void end() {
        JsonGenerator open = generator;
        if (open != null && !isDone) {
            endItems();
            open.writeEndObject();
            open.close();
        }
        isDone = true;
    }
}
