package org.schoolbilling.erp.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.erp.GlDelivery;

/** The example of the README, as it stands there. */
class ReadmeExampleTest {

    @Test
    void itRuns(@TempDir Path directory) throws Exception {
        Path outgoing = Files.createDirectory(directory.resolve("to-erp"));
        Path processed = Files.createDirectory(outgoing.resolve("processed"));
        List<Unit4Row> read = new ArrayList<>();

        LedgerFormat format = new Gl07Format();
        GlDelivery delivery = Deliveries.of(format, Deliveries.golden());
        ErpSink sink = FileErpSink.inDirectory(format, outgoing).withProcessed(processed);

        DeliveryAnswer answer = sink.deliver(delivery);

        Path file = outgoing.resolve("F20260131-2.dat");
        try (Cursor<Unit4Row> rows = new Unit4FileReader(new Gl07Format()).read(Files.newInputStream(file))) {
            rows.forEachRemaining(read::add);
        }
        assertThat(answer).isInstanceOf(DeliveryAnswer.Accepted.class);
        assertThat(read).hasSize(9);
    }
}
