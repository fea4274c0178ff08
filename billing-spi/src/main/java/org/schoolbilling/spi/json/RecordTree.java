package org.schoolbilling.spi.json;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a tree of records: the components in their order, what is null left out. */
final class RecordTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordTree() {}

    static ObjectNode of(Record record) {
        ObjectNode tree = NODES.objectNode();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (value != null) {
                tree.set(component.getName(), node(value));
            }
        }
        return tree;
    }

    private static JsonNode node(Object value) {
        if (value instanceof Record record) {
            return of(record);
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode(list.size());
            list.forEach(entry -> array.add(node(entry)));
            return array;
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        return value instanceof Number number
                ? NODES.numberNode(number.longValue())
                : NODES.stringNode(value.toString());
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no value of " + component, e);
        }
    }
}
