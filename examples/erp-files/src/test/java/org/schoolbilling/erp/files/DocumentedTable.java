package org.schoolbilling.erp.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A field table as its document has it, read without the code under test: names to first and last position. */
record DocumentedTable(Map<String, int[]> positions, int length) {

    static final DocumentedTable FULL = read("agresso-fullformat-819.csv", 3, 4, 5);
    static final DocumentedTable GL07 = read("gl07-abw55.csv", 4, 5, 6);

    static DocumentedTable of(Unit4Format format) {
        return format instanceof Gl07Format ? GL07 : FULL;
    }

    private static DocumentedTable read(String resource, int length, int from, int to) {
        Map<String, int[]> positions = new LinkedHashMap<>();
        int sum = 0;
        for (String line : resource(resource).split("\r?\n", -1)) {
            String[] columns = line.split(";", -1);
            if (columns.length > 1 && !columns[0].equals("no")) {
                positions.put(columns[1], new int[] {Integer.parseInt(columns[from]), Integer.parseInt(columns[to])});
                sum += Integer.parseInt(columns[length]);
            }
        }
        return new DocumentedTable(positions, sum);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(DocumentedTable.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a field of a line. */
    String field(String line, String name) {
        int[] position = Objects.requireNonNull(positions.get(name), name);
        return line.substring(position[0] - 1, position[1]);
    }
}
