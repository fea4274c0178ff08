package org.schoolbilling.erp.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlBatch;

/**
 * Unit4 (Agresso) ledger rows as fixed records: debit above zero, credit below, dimensions 0, 1, 2, 4, 5 and 6, both dates
 * the payment's (GLX-5, GLX-7). The tax code is the settings' in every row, VAT rows too: the VAT is posted, the ERP has
 * none to reckon.
 */
public abstract sealed class Unit4Format implements LedgerFormat permits Unit4FullFormat, Gl07Format {

    private final String name;
    private final Layout layout;
    private final Unit4Profile profile;
    private final OneByteText text;

    Unit4Format(String name, Layout layout, Unit4Profile profile) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a format must have a name: '" + name + "'");
        }
        this.name = name;
        this.layout = layout;
        this.profile = Objects.requireNonNull(profile, "profile");
        this.text = new OneByteText(profile.charset());
    }

    @Override
    public final String name() {
        return name;
    }

    public final Unit4Profile profile() {
        return profile;
    }

    /** How many bytes a row takes, with its line end. */
    public final int rowLength() {
        return layout.length() + profile.lineEnd().bytes().length;
    }

    final Layout layout() {
        return layout;
    }

    @Override
    public final LedgerRowWriter start(GlBatch batch, LedgerSettings settings, OutputStream out) {
        return new Unit4Rows(batch, settings, new FixedRecord(layout, profile, text), profile, out);
    }

    /** Whether every row is whole and the batch's, and the rows of each voucher add up to 0. */
    @Override
    public final boolean isWhole(InputStream in, BatchNumber batch) throws IOException {
        return Unit4FileReader.isWhole(this, in, batch);
    }
}
