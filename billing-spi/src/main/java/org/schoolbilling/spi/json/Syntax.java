package org.schoolbilling.spi.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** One way to write a document, and what it may grow to (ERR-3). */
interface Syntax {

    /** So many bytes a document has at most. */
    int LARGEST = 2_000_000;

    StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxDocumentLength(LARGEST)
            .maxNestingDepth(20)
            .maxNameLength(200)
            .maxNumberLength(100)
            .maxStringLength(LARGEST)
            .build();

    Syntax JSON = new Json();

    static Syntax of(DocumentFormat format) {
        return switch (format) {
            case JSON -> JSON;
            case YAML -> new YamlSyntax();
        };
    }

    JsonParser parser(String document);

    /** Whether the value read last only points to another one. */
    boolean isAlias(JsonParser parser);

    /** JSON as it is defined: no comments, no trailing commas. */
    final class Json implements Syntax {

        private final JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(LIMITS).build();

        @Override
        public JsonParser parser(String document) {
            return factory.createParser(ObjectReadContext.empty(), document);
        }

        @Override
        public boolean isAlias(JsonParser parser) {
            return false;
        }
    }
}
