package org.schoolbilling.testkit.example;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.erp.GlDelivery;

/** Writes each batch to a file of its own, which is there as a whole or not at all. */
final class FolderErpSink implements ErpSink {

    private final Path folder;

    FolderErpSink(Path folder) {
        this.folder = folder;
    }

    @Override
    public String format() {
        return "text";
    }

    @Override
    public DeliveryAnswer deliver(GlDelivery delivery) {
        Path file = file(delivery.batch().number());
        Path unfinished = folder.resolve(UUID.randomUUID() + ".tmp");
        try {
            write(delivery, unfinished);
            Files.createLink(file, unfinished); // fails where the file is there: the batch was delivered before
        } catch (FileAlreadyExistsException e) {
            return ask(delivery.batch().number());
        } catch (IOException e) {
            return new DeliveryAnswer.InDoubt(e.toString());
        } finally {
            unfinished.toFile().delete();
        }
        return ask(delivery.batch().number());
    }

    private static void write(GlDelivery delivery, Path to) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(to);
                Cursor<GlRow> rows = delivery.rows().get()) {
            while (rows.hasNext()) {
                GlRow row = rows.next();
                writer.write(row.voucher() + ";" + row.coding().toText() + ";"
                        + row.amount().toText() + "\n");
            }
        }
    }

    @Override
    public DeliveryAnswer ask(BatchNumber number) {
        try {
            return Files.exists(file(number))
                    ? new DeliveryAnswer.Accepted(number + ", " + Files.size(file(number)) + " bytes")
                    : new DeliveryAnswer.NeverSeen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(BatchNumber number) {
        return folder.resolve(number + ".txt");
    }
}
