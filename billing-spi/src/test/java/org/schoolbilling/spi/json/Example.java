package org.schoolbilling.spi.json;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The example catalogue, to be spoilt. Places are JSON pointers, such as {@code /lineTypes/0/code}. */
final class Example {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(tools.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonNode tree = JSON.readTree(ExampleCatalogue.json());

    /** Puts JSON in a place; behind the last entry of a list too. */
    Example with(String place, String json) {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = tree.at(pointer.head());
        JsonNode value = JSON.readTree(json);
        if (parent instanceof ArrayNode list) {
            if (pointer.last().getMatchingIndex() < list.size()) {
                list.set(pointer.last().getMatchingIndex(), value);
            } else {
                list.add(value);
            }
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
        }
        return this;
    }

    Example without(String place) {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = tree.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            list.remove(pointer.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(pointer.last().getMatchingProperty());
        }
        return this;
    }

    String toJson() {
        return JSON.writeValueAsString(tree);
    }

    String toYaml() {
        return new YAMLMapper().writeValueAsString(tree);
    }
}
