package org.schoolbilling.spi.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.schoolbilling.spi.validation.CatalogCheck;
import org.schoolbilling.spi.validation.CatalogDocument;
import org.schoolbilling.spi.validation.CatalogResult;

/**
 * Reads a catalogue from one JSON or YAML document (CAT-9).
 *
 * <p>Every fault is reported at once with its path: unknown keys, wrong types, lost fractions, repeated keys, broken
 * constraints, references that lead nowhere. Only a document that cannot be read at all – wrong syntax, with line and
 * column, or beyond the limits of size and nesting (ERR-3) – is reported by that alone. What is read is never half
 * taken. Safe for use by several threads.
 */
public final class CatalogReader {

    private final CatalogCheck check;

    public CatalogReader(CatalogCheck check) {
        this.check = Objects.requireNonNull(check, "check");
    }

    /** A reader with the Jakarta Validation provider that is found; costly to make, so that a host makes one. */
    public static CatalogReader create() {
        return new CatalogReader(CatalogCheck.create());
    }

    /** The catalogue of a text, or its faults in a language: English, Norwegian (nb, nn) or Danish. */
    public CatalogResult read(String document, DocumentFormat format, Locale language) {
        return read(document.getBytes(StandardCharsets.UTF_8), format, language);
    }

    /** The catalogue of a stream, which is read to its end or to the limit, and not closed. */
    public CatalogResult read(InputStream document, DocumentFormat format, Locale language) throws IOException {
        return read(document.readNBytes(Syntax.LARGEST + 1), format, language);
    }

    private CatalogResult read(byte[] document, DocumentFormat format, Locale language) {
        ReadFaults faults = new ReadFaults(language);
        Node root = new TreeReader(Syntax.of(format), faults).read(document, format);
        CatalogDocument records = root == null ? null : new RecordMapper(faults).read(root, CatalogDocument.class, "");
        return records == null
                ? new CatalogResult.Refused(faults.all())
                : check.toCatalog(records, faults.all(), language);
    }
}
