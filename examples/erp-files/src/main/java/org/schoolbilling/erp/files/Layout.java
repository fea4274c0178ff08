package org.schoolbilling.erp.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields of a record, in order and without gap: a field table beside this class. */
final class Layout {

    private final List<LayoutField> fields;
    private final Map<Use, LayoutField> byUse = new EnumMap<>(Use.class);

    private Layout(List<LayoutField> fields) {
        this.fields = fields;
        for (LayoutField field : fields) {
            if (field.useOrNull() != null) {
                byUse.put(field.useOrNull(), field);
            }
        }
    }

    /** Reads a field table. */
    static Layout of(String resource) {
        try (InputStream in = Layout.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no field table " + resource + " in the module");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Layout(lines.lines().skip(1).map(Layout::field).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LayoutField field(String line) {
        String[] columns = line.split(";", -1);
        return new LayoutField(
                Integer.parseInt(columns[0]),
                columns[1],
                LayoutField.Kind.valueOf(columns[2]),
                Integer.parseInt(columns[3]),
                Integer.parseInt(columns[4]),
                Integer.parseInt(columns[5]),
                columns[6].equals("ZERO"),
                columns[7].isEmpty() ? null : Use.valueOf(columns[7]));
    }

    List<LayoutField> fields() {
        return fields;
    }

    /** The field of a use; each layout has one for each. */
    LayoutField field(Use use) {
        LayoutField field = byUse.get(use);
        if (field == null) {
            throw new IllegalStateException("the layout has no field for " + use);
        }
        return field;
    }

    /** How long a record is, without its line end. */
    int length() {
        return fields.get(fields.size() - 1).to();
    }
}
