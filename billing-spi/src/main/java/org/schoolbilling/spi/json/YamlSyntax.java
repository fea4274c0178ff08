package org.schoolbilling.spi.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLSchema;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** YAML; a class of its own, since its data format may be missing where only JSON is read. */
final class YamlSyntax implements Syntax {

    private final YAMLFactory factory = YAMLFactory.builder()
            .streamReadConstraints(LIMITS)
            .yamlSchema(YAMLSchema.CORE)
            .build();

    @Override
    public JsonParser parser(String document) {
        return factory.createParser(ObjectReadContext.empty(), new WholeCharacters(document));
    }

    @Override
    public boolean isAlias(JsonParser parser) {
        return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
    }

    /** The text of a tree. */
    static String write(ObjectNode document) {
        YAMLFactory factory = YAMLFactory.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                .build();
        return new YAMLMapper(factory).writeValueAsString(document);
    }
}
