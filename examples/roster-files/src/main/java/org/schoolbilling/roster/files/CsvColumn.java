package org.schoolbilling.roster.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.files.Node.Branch;
import org.schoolbilling.roster.files.Node.Form;
import org.schoolbilling.roster.files.Node.Leaf;
import org.schoolbilling.roster.files.Node.Many;

/**
 * A column of the CSV roster: which facts of the tree its cells hold, and how.
 *
 * @param path where the facts stand in the tree
 * @param shape one value; several, {@code a|b}; or several of parts, {@code a:b|c:d}
 * @param parts paths of the parts; one that ends in {@code +} holds several values, {@code a+b}
 */
record CsvColumn(String name, String path, Shape shape, List<String> parts) {

    enum Shape {
        VALUE,
        VALUES,
        ENTRIES
    }

    /** All columns, in the order in which they are written. */
    static final List<CsvColumn> ALL = List.of(
            value("id", "id"),
            value("number", "number"),
            value("participant", "participant"),
            value("firstName", "firstName"),
            value("lastName", "lastName"),
            new CsvColumn("address", "address.lines", Shape.VALUES, List.of()),
            value("postalCode", "address.postalCode"),
            value("place", "address.place"),
            value("language", "language"),
            value("nationalId", "nationalId"),
            value("birthDate", "birthDate"),
            new CsvColumn("channels", "channels", Shape.VALUES, List.of()),
            value("studyCompetence", "studyCompetence"),
            value("feeBasis", "feeBasis"),
            value("boarding", "boarding"),
            entries("memberships", "cohort class programme unit current cohortLineTypes+ classLineTypes+"),
            entries("studyRights", "programme category level from to"),
            entries("leaves", "programme percent from to"),
            new CsvColumn("semesterRegistrations", "semesterRegistrations", Shape.VALUES, List.of()),
            entries("registrationCards", "term form blocked"),
            entries("exams", "subject month term status"),
            entries("admissions", "code term applicationType programme reached+ declined"),
            entries(
                    "courses",
                    "course lineTypes+ sponsor.code sponsor.number sponsor.name sponsor.organisationNumber sponsor.gln"
                            + " sponsor.language sponsor.address.lines+ sponsor.address.postalCode"
                            + " sponsor.address.place"));

    /** Without these there are no persons. */
    static final List<String> REQUIRED = List.of("id", "number", "lastName");

    private static final Map<String, CsvColumn> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(column -> key(column.name), column -> column));

    private static CsvColumn value(String name, String path) {
        return new CsvColumn(name, path, Shape.VALUE, List.of());
    }

    private static CsvColumn entries(String name, String parts) {
        return new CsvColumn(name, name, Shape.ENTRIES, List.of(parts.split(" ", -1)));
    }

    /** The column of a header, whatever its case, blanks, hyphens and underscores. */
    static @Nullable CsvColumn named(String header) {
        return BY_KEY.get(key(header));
    }

    private static String key(String header) {
        return header.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    /** Sets what a cell says into the branch of its row. */
    void read(String cell, Branch row, Place.InCell place, Faults faults) {
        switch (shape) {
            case VALUE -> put(row, path, new Leaf(place, Form.CELL, cell));
            case VALUES -> put(row, path, many(CsvCell.split(cell, '|'), place));
            case ENTRIES -> put(row, path, entries(CsvCell.split(cell, '|'), place, faults));
        }
    }

    private Many entries(List<String> texts, Place.InCell place, Faults faults) {
        List<Node> entries = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).isBlank()) {
                continue;
            }
            Place.InCell at = new Place.InCell(place.line(), place.column(), name, i + 1, "");
            List<String> values = CsvCell.split(texts.get(i), ':');
            if (values.size() > parts.size()) {
                faults.add(
                        at,
                        RosterFaultKind.VALUE,
                        texts.get(i),
                        "at most " + parts.size() + " parts: " + String.join(":", partNames()),
                        "take out a part, or write a \":\" that belongs to a value as \"\\:\"");
                continue;
            }
            Branch entry = new Branch(at, new LinkedHashMap<>());
            for (int p = 0; p < parts.size(); p++) {
                readPart(p < values.size() ? values.get(p) : "", parts.get(p), entry, at);
            }
            entries.add(entry);
        }
        return new Many(place, entries);
    }

    private void readPart(String text, String part, Branch entry, Place.InCell at) {
        String partPath = part.endsWith("+") ? part.substring(0, part.length() - 1) : part;
        Place.InCell place = new Place.InCell(at.line(), at.column(), name, at.entry(), partPath);
        if (text.isBlank() && partPath.indexOf('.') >= 0) {
            return; // nothing of the branch is there, unless another part says so
        }
        put(
                entry,
                partPath,
                part.endsWith("+")
                        ? many(CsvCell.split(text, '+'), place)
                        : new Leaf(place, Form.CELL, CsvCell.unescape(text)));
    }

    private static Many many(List<String> texts, Place place) {
        return new Many(
                place,
                texts.stream()
                        .map(text -> (Node) new Leaf(place, Form.CELL, CsvCell.unescape(text)))
                        .toList());
    }

    private static void put(Branch root, String path, Node node) {
        if (path.indexOf('.') < 0) {
            root.facts().put(path, node);
            return;
        }
        Branch branch = root;
        String[] names = path.split("\\.", -1);
        for (String name : Arrays.asList(names).subList(0, names.length - 1)) {
            branch =
                    (Branch) branch.facts().computeIfAbsent(name, n -> new Branch(node.place(), new LinkedHashMap<>()));
        }
        branch.facts().put(names[names.length - 1], node);
    }

    private List<String> partNames() {
        return parts.stream().map(part -> part.replace("+", "")).toList();
    }

    /** The cell that says what a branch says; {@link #read} reads it. */
    String write(Branch row) {
        Node node = get(row, path);
        return switch (shape) {
            case VALUE -> node instanceof Leaf leaf ? word(leaf) : "";
            case VALUES -> values(node, "|");
            case ENTRIES ->
                node instanceof Many many
                        ? many.items().stream()
                                .map(entry -> entry((Branch) entry))
                                .collect(Collectors.joining("|"))
                        : "";
        };
    }

    private String entry(Branch entry) {
        List<String> texts = new ArrayList<>();
        for (String part : parts) {
            texts.add(
                    part.endsWith("+")
                            ? values(get(entry, part.substring(0, part.length() - 1)), "+")
                            : get(entry, part) instanceof Leaf leaf ? CsvCell.escape(word(leaf)) : "");
        }
        int last = texts.size();
        while (last > 0 && texts.get(last - 1).isEmpty()) {
            last--;
        }
        return String.join(":", texts.subList(0, last));
    }

    private static String values(@Nullable Node node, String separator) {
        return node instanceof Many many
                ? many.items().stream()
                        .map(item -> CsvCell.escape(word((Leaf) item)))
                        .collect(Collectors.joining(separator))
                : "";
    }

    private static String word(Leaf leaf) {
        if (leaf.form() == Form.BOOLEAN) {
            return leaf.text().equals("true") ? "yes" : "no";
        }
        return leaf.text();
    }

    private static @Nullable Node get(Branch root, String path) {
        Node node = root;
        for (String name : path.split("\\.", -1)) {
            node = node instanceof Branch branch ? branch.facts().get(name) : null;
        }
        return node;
    }
}
