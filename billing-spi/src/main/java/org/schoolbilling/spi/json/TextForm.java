package org.schoolbilling.spi.json;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A value that stands in JSON as one text, or as one whole number. */
record TextForm<T>(boolean isNumber, Function<T, String> text, Function<String, T> value) implements ValueForm<T> {

    static <T> TextForm<T> of(Function<T, String> text, Function<String, T> value) {
        return new TextForm<>(false, text, value);
    }

    @Override
    public void write(T written, JsonGenerator generator) {
        if (isNumber) {
            generator.writeNumber(Long.parseLong(text.apply(written)));
        } else {
            generator.writeString(text.apply(written));
        }
    }

    @Override
    public T read(JsonParser parser) {
        if (isNumber && !parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            throw new IllegalArgumentException("must be a whole number");
        }
        if (!isNumber && !parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new IllegalArgumentException("must be a text in quotation marks");
        }
        return value.apply(parser.getString());
    }

    @Override
    public String toKey(T key) {
        return text.apply(key);
    }

    @Override
    public T fromKey(String key) {
        return value.apply(key);
    }
}
