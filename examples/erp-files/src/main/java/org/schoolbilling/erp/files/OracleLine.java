package org.schoolbilling.erp.files;

import java.util.ArrayList;
import java.util.List;

/** Fields with a delimiter between them; one that has the delimiter or quotation marks in it stands in quotation marks. */
final class OracleLine {

    private OracleLine() {}

    static String headings(OracleProfile profile) {
        return join(profile.columns().stream().map(OracleColumn::heading).toList(), profile.delimiter());
    }

    static String join(List<String> fields, char delimiter) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                line.append(delimiter);
            }
            line.append(quoted(fields.get(i), delimiter));
        }
        return line.toString();
    }

    private static String quoted(String field, char delimiter) {
        return field.indexOf(delimiter) < 0 && field.indexOf('"') < 0 ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /** The fields of a line; quotation marks that are not closed make one field of the rest. */
    static List<String> split(String line, char delimiter) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == delimiter && !isQuoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
