package org.schoolbilling.spi.json;

import java.nio.charset.StandardCharsets;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.spi.validation.CatalogDocument;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a catalogue as a document that {@link CatalogReader} reads back equal. Equal catalogues have the same text, on
 * every machine: a store keeps it, and compares it. Safe for use by several threads.
 */
public final class CatalogWriter {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private final ObjectWriter json = new JsonMapper()
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withSeparators(DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(
                            Separators.Spacing.AFTER))
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER));

    /**
     * The document's text, which ends with a line end.
     *
     * @throws IllegalArgumentException if it would be larger than what the reader takes
     */
    public String write(Catalog catalog, DocumentFormat format) {
        ObjectNode document = RecordTree.of(CatalogDocument.of(catalog));
        String text =
                switch (format) {
                    case JSON -> json.writeValueAsString(document) + "\n";
                    case YAML -> YamlSyntax.write(document);
                };
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > Syntax.LARGEST) {
            throw new IllegalArgumentException(
                    catalog + " would be a document of " + size + " bytes: at most " + Syntax.LARGEST + " can be read");
        }
        return text;
    }
}
