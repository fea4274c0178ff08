package org.schoolbilling.spi.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * How the values of one type stand in JSON.
 *
 * @param <T> the type
 */
interface ValueForm<T> {

    void write(T value, JsonGenerator generator);

    /** Reads a value; throws {@link IllegalArgumentException} where it is wrong. */
    T read(JsonParser parser);

    /** The value as a key of a map, or null where it cannot be one. */
    @Nullable
    String toKey(T value);

    /** Reads a key; throws {@link IllegalArgumentException} where it is wrong. */
    T fromKey(String key);
}
