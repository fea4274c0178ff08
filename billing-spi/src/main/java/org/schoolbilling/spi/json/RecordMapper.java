package org.schoolbilling.spi.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of a tree, by the names and types of their components. Reports every unknown key and wrong type with
 * its path, and reads on with what was most likely meant, so that one slip is one fault and not several (CAT-9).
 */
final class RecordMapper {

    private static final String RULE = "CAT-9";

    private final ReadFaults faults;
    private final ScalarMapper scalars;

    RecordMapper(ReadFaults faults) {
        this.faults = faults;
        this.scalars = new ScalarMapper(faults);
    }

    /** The record, or null where the node is none, which is then reported. */
    <T extends Record> @Nullable T read(Node node, Class<T> type, String path) {
        if (node instanceof Node.Keys keys) {
            return record(keys, type, path);
        }
        if (!(node instanceof Node.Unread)) {
            faults.add(path, RULE, "notObject", node instanceof Node.Nothing ? "null" : node.toString());
        }
        return null;
    }

    private <T extends Record> T record(Node.Keys keys, Class<T> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Node> given = known(
                keys, Arrays.stream(components).map(RecordComponent::getName).toList(), path);
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Node node = given.get(components[i].getName());
            values[i] = value(node, components[i], Paths.key(path, components[i].getName()));
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no record of " + type, e);
        }
    }

    /** What stands at known keys; an unknown one that is nearly a known one, which is missing, stands for it. */
    private Map<String, Node> known(Node.Keys keys, List<String> names, String path) {
        Map<String, Node> given = new LinkedHashMap<>();
        keys.entries().forEach((key, node) -> {
            if (names.contains(key)) {
                given.put(key, node);
            }
        });
        keys.entries().forEach((key, node) -> {
            if (!names.contains(key)) {
                Optional<String> meant = Spelling.nearest(key, names);
                faults.add(
                        Paths.key(path, key),
                        RULE,
                        meant.isPresent() ? "didYouMean" : "unknownKey",
                        meant.orElseGet(() -> String.join(", ", names)));
                meant.ifPresent(name -> given.putIfAbsent(name, node));
            }
        });
        return given;
    }

    private @Nullable Object value(@Nullable Node node, RecordComponent component, String path) {
        boolean isList = component.getType() == List.class;
        if (node == null || node instanceof Node.Nothing || node instanceof Node.Unread) {
            return isList ? List.of() : null;
        }
        return isList ? list(node, entryType(component), path) : one(node, component, path);
    }

    private @Nullable Object one(Node node, RecordComponent component, String path) {
        Class<?> type = component.getType();
        return type.isRecord()
                ? read(node, type.asSubclass(Record.class), path)
                : scalars.read(node, type, component, path);
    }

    private List<?> list(Node node, Class<?> type, String path) {
        if (!(node instanceof Node.Entries list)) {
            faults.add(path, RULE, "notList", node.toString());
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Node entry : list.entries()) {
            String place = path + "[" + values.size() + "]";
            values.add(
                    type.isRecord()
                            ? read(entry, type.asSubclass(Record.class), place)
                            : scalars.readText(entry, place));
        }
        return values;
    }

    private static Class<?> entryType(RecordComponent component) {
        Type entry = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return (Class<?>) entry;
    }
}
