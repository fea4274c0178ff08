package org.schoolbilling.roster.files;

import static org.schoolbilling.roster.files.RosterFaultKind.LIMIT;
import static org.schoolbilling.roster.files.RosterFaultKind.MISSING;
import static org.schoolbilling.roster.files.RosterFaultKind.UNKNOWN_NAME;
import static org.schoolbilling.roster.files.RosterFaultKind.VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.files.Node.Branch;
import org.schoolbilling.roster.files.Node.Form;
import org.schoolbilling.roster.files.Node.Leaf;
import org.schoolbilling.roster.files.Node.Many;

/**
 * Asks a branch for its facts by name. A fact that is missing or wrong is a fault, and a stand-in is given, so that all
 * others are asked too; whoever asks throws away what was made where a fault was found. What nobody asks for is unknown.
 */
final class Fields {

    private final Branch branch;
    private final Values values;
    private final List<String> asked = new ArrayList<>();

    private Fields(Branch branch, Values values) {
        this.branch = branch;
        this.values = values;
    }

    /** What the maker makes of a branch, and its unknown names as faults. */
    static <T> T read(Branch branch, Values values, Function<Fields, T> maker) {
        Fields fields = new Fields(branch, values);
        T made = maker.apply(fields);
        fields.reportUnknown();
        return made;
    }

    Values values() {
        return values;
    }

    /** Where a fact stands, or would stand. */
    Place place(String name) {
        Node node = branch.facts().get(name);
        return node == null ? branch.place() : node.place();
    }

    /** A fact that must be there. */
    <T> T required(String name, Function<Node, @Nullable T> reader, T standIn) {
        Node node = present(name);
        if (node == null) {
            values.faults().add(place(name), MISSING, "", "\"" + name + "\"", "fill it in");
            return standIn;
        }
        T value = reader.apply(node);
        return value == null ? standIn : value;
    }

    /** A fact that may be missing. */
    <T> @Nullable T optional(String name, Function<Node, @Nullable T> reader) {
        Node node = present(name);
        return node == null ? null : reader.apply(node);
    }

    <T> T optional(String name, Function<Node, @Nullable T> reader, T otherwise) {
        T value = optional(name, reader);
        return value == null ? otherwise : value;
    }

    /** A whole number that must be there. */
    int integer(String name, int min, int max) {
        return required(name, node -> values.number(node, min, max), (long) min).intValue();
    }

    /** A text that may be missing, and is then empty. */
    String text(String name, int max) {
        return optional(name, node -> values.text(node, max), "");
    }

    /** A list; where it is missing, an empty one. */
    <T> List<T> list(String name, Function<Node, @Nullable T> reader) {
        Node node = present(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Many many)) {
            String found = node instanceof Leaf leaf ? leaf.text() : "{ … }";
            values.faults().add(node.place(), VALUE, found, "a list, [ … ]", "put it in brackets");
            return List.of();
        }
        if (many.items().size() > RosterLimits.ENTRIES) {
            values.faults()
                    .add(
                            node.place(),
                            LIMIT,
                            many.items().size() + " entries",
                            "at most " + RosterLimits.ENTRIES + " entries",
                            "take out what is not needed");
            return List.of();
        }
        List<T> list = new ArrayList<>();
        for (Node item : many.items()) {
            if (item instanceof Leaf leaf && isBlank(leaf)) {
                if (leaf.form() != Form.CELL) {
                    values.faults().add(item.place(), MISSING, "", "a value", "fill it in or take it out");
                }
                continue;
            }
            T value = reader.apply(item);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    /** A list of branches. */
    <T> List<T> branches(String name, Function<Fields, T> maker) {
        return list(name, node -> branchOf(node, maker));
    }

    /** A branch that may be missing. */
    <T> @Nullable T branch(String name, Function<Fields, T> maker) {
        return optional(name, node -> branchOf(node, maker));
    }

    private <T> @Nullable T branchOf(Node node, Function<Fields, T> maker) {
        if (node instanceof Branch inner) {
            return read(inner, values, maker);
        }
        String found = node instanceof Leaf leaf ? leaf.text() : "[ … ]";
        values.faults().add(node.place(), VALUE, found, "named facts, { … }", "put them in braces");
        return null;
    }

    private @Nullable Node present(String name) {
        asked.add(name);
        Node node = branch.facts().get(name);
        return node instanceof Leaf leaf && isBlank(leaf) ? null : node;
    }

    private static boolean isBlank(Leaf leaf) {
        return leaf.form() == Form.NULL || leaf.text().isBlank();
    }

    private void reportUnknown() {
        for (Map.Entry<String, Node> fact : branch.facts().entrySet()) {
            if (!asked.contains(fact.getKey())) {
                Optional<String> meant = Nearest.to(fact.getKey(), asked);
                values.faults()
                        .add(
                                fact.getValue().place(),
                                UNKNOWN_NAME,
                                fact.getKey(),
                                "one of " + String.join(", ", asked),
                                meant.map(name -> "did you mean \"" + name + "\"?")
                                        .orElse("take it out"));
            }
        }
    }
}
