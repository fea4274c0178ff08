package org.schoolbilling.spi.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The catalogue of a made-up college, Nordvik høgskole, to begin with and to try things on; explained in CATALOG.md. */
public final class ExampleCatalogue {

    private ExampleCatalogue() {}

    /** The document in JSON, with every key written out. Its numbers are synthetic and pass their checks. */
    public static String json() {
        try (InputStream document = ExampleCatalogue.class.getResourceAsStream("example-catalogue.json")) {
            return new String(Objects.requireNonNull(document, "document").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
