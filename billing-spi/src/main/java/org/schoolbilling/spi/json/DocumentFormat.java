package org.schoolbilling.spi.json;

import java.util.Locale;

/** How a document is written. */
public enum DocumentFormat {
    JSON,
    /** YAML 1.2 of one document, without aliases. Needs {@code jackson-dataformat-yaml} at run time. */
    YAML;

    /** The format that a file's name tells: {@code .yaml} and {@code .yml} are YAML, all else is JSON. */
    public static DocumentFormat ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") ? YAML : JSON;
    }
}
