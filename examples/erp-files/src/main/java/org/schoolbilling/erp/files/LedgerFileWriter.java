package org.schoolbilling.erp.files;

import java.io.IOException;
import java.io.OutputStream;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.GlDelivery;

/** Writes a batch in a format and collects all that is wrong with it. */
final class LedgerFileWriter {

    private LedgerFileWriter() {}

    static LedgerTotals write(LedgerFormat format, GlDelivery delivery, OutputStream out) throws IOException {
        GlBatch batch = delivery.batch();
        String name = "batch " + batch.number();
        Faults faults = new Faults(name);
        if (!batch.format().equals(format.name())) {
            faults.add(name, "was made for the format '" + batch.format() + "', this is '" + format.name() + "'");
        }
        BatchCheck check = new BatchCheck(batch, delivery.settings().currency(), faults);
        LedgerRowWriter writer = start(format, delivery, out, faults);
        try (Cursor<GlRow> rows = delivery.rows().get()) {
            while (rows.hasNext()) {
                GlRow row = rows.next();
                check.row(row);
                write(writer, row, faults);
            }
        }
        LedgerTotals totals = check.end();
        faults.throwIfAny();
        writer.finish();
        return writer.leftOut().map(totals::without).orElse(totals);
    }

    private static LedgerRowWriter start(LedgerFormat format, GlDelivery delivery, OutputStream out, Faults faults) {
        try {
            return format.start(delivery.batch(), delivery.settings(), out);
        } catch (LedgerFileException e) {
            faults.addAll(e.items());
            faults.throwIfAny();
            throw e;
        }
    }

    private static void write(LedgerRowWriter writer, GlRow row, Faults faults) throws IOException {
        try {
            writer.write(row);
        } catch (LedgerFileException e) {
            faults.addAll(e.items());
        }
    }
}
