package org.schoolbilling.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named values as lines of text, {@code name=value}, a name as often as it has values. Line ends and backslashes inside a
 * value are escaped, so that any text comes back as it was.
 */
final class FieldText {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    FieldText put(String name, Object value) {
        fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value.toString());
        return this;
    }

    FieldText putAll(String name, List<String> values) {
        values.forEach(value -> put(name, value));
        return this;
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if a line has no name; the message quotes it
     */
    static FieldText parse(String text) {
        FieldText parsed = new FieldText();
        for (String line : text.split("\n", -1)) {
            int sign = line.indexOf('=');
            if (sign > 0) {
                parsed.put(line.substring(0, sign), unescaped(line.substring(sign + 1)));
            } else if (!line.isEmpty()) {
                throw new IllegalArgumentException("no line of the form name=value: '" + line + "'");
            }
        }
        return parsed;
    }

    /**
     * The value of a name that has one.
     *
     * @throws IllegalArgumentException if it has none, or several; the message names it
     */
    String one(String name) {
        List<String> values = all(name);
        if (values.size() != 1) {
            throw new IllegalArgumentException(
                    "'" + name + "' must stand once, and stands " + values.size() + " times");
        }
        return values.get(0);
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    HostEventText as(String kind) {
        return new HostEventText(kind, toString());
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                text.append(c);
            } else {
                char escape = value.charAt(++i);
                text.append(escape == 'n' ? '\n' : escape == 'r' ? '\r' : escape);
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, values) -> values.forEach(value ->
                text.append(text.isEmpty() ? "" : "\n").append(name).append('=').append(escaped(value))));
        return text.toString();
    }
}
