package org.schoolbilling.spi.erp;

import java.util.Objects;
import java.util.function.Supplier;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.spi.Cursor;

/**
 * A batch to be handed over.
 *
 * @param settings those of the catalogue version the batch was made with
 * @param rows opens the rows from the first, each time anew and always the same; the reader closes them
 */
public record GlDelivery(GlBatch batch, LedgerSettings settings, Supplier<Cursor<GlRow>> rows) {

    public GlDelivery {
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(rows, "rows");
    }
}
