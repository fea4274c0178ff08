package org.schoolbilling.erp.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlBatch;

/**
 * Oracle Financials ledger rows as delimited lines: credit amounts only, on Oracle's own dimensions (GLX-5, GLX-7).
 *
 * <p>Only the coding side is written: what claims, VAT and unplaced money are credited, debits there as credits below zero.
 * The rows on banks' ledger accounts are left out, since the ERP books them of the bank's statement; the writer totals them
 * (GLX-6).
 */
public final class OracleFormat implements LedgerFormat {

    /** The name of the format with its documented profile. */
    public static final String NAME = "oracle";

    /** Lines of this system are some hundred characters long. */
    private static final int LONGEST_LINE = 10_000;

    private final String name;
    private final OracleProfile profile;
    private final OneByteText text;

    /** With the documented profile, {@link OracleProfile#fs}. */
    public OracleFormat() {
        this(NAME, OracleProfile.fs());
    }

    /** With a profile of one's own, under a name that always means this profile. */
    public OracleFormat(String name, OracleProfile profile) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a format must have a name: '" + name + "'");
        }
        this.name = name;
        this.profile = Objects.requireNonNull(profile, "profile");
        this.text = new OneByteText(profile.charset());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String extension() {
        return "csv";
    }

    public OracleProfile profile() {
        return profile;
    }

    @Override
    public LedgerRowWriter start(GlBatch batch, LedgerSettings settings, OutputStream out) {
        return new OracleRows(batch, settings, profile, text, out);
    }

    /**
     * Whether every line ends, has all columns and is the batch's, behind the headings. One that was cut off between two lines
     * cannot be told from a whole one: files get their name when they are complete.
     */
    @Override
    public boolean isWhole(InputStream in, BatchNumber batch) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, profile.charset()));
        String end = new String(profile.lineEnd().bytes(), StandardCharsets.US_ASCII);
        if (profile.hasHeadings() && !headings().equals(line(lines, end))) {
            return false;
        }
        int batchColumn = profile.columns().indexOf(OracleColumn.BATCH);
        boolean isWhole = true;
        for (String line = line(lines, end); isWhole && line != null; line = line(lines, end)) {
            List<String> fields = OracleLine.split(line, profile.delimiter());
            isWhole = fields.size() == profile.columns().size()
                    && fields.get(batchColumn).equals(batch.value());
        }
        return isWhole;
    }

    private String headings() {
        return OracleLine.headings(profile);
    }

    /** The next line without its end; null at the end of the file, and empty where a line has no end or is too long. */
    private static @Nullable String line(BufferedReader lines, String end) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = lines.read(); c >= 0 && line.length() < LONGEST_LINE; c = lines.read()) {
            line.append((char) c);
            if (c == '\n') {
                boolean isEnded = line.toString().endsWith(end);
                return isEnded ? line.substring(0, line.length() - end.length()) : "";
            }
        }
        return line.isEmpty() ? null : "";
    }
}
