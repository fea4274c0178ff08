package org.schoolbilling.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.erp.GlDelivery;

/**
 * An ERP in memory that accepts every batch, once: a batch number it has is answered as the first time, without reading
 * the rows again (SPI-8). Safe for use by several threads.
 */
public final class InMemoryErpSink implements ErpSink {

    private final String format;
    private final Map<BatchNumber, List<GlRow>> batches = new ConcurrentSkipListMap<>();

    /** An ERP that has nothing yet. */
    public InMemoryErpSink(String format) {
        this.format = Objects.requireNonNull(format, "format");
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public DeliveryAnswer deliver(GlDelivery delivery) {
        BatchNumber number = delivery.batch().number();
        if (!batches.containsKey(number)) {
            batches.putIfAbsent(number, rows(delivery));
        }
        return ask(number);
    }

    private static List<GlRow> rows(GlDelivery delivery) {
        List<GlRow> rows = new ArrayList<>();
        try (Cursor<GlRow> cursor = delivery.rows().get()) {
            cursor.forEachRemaining(rows::add);
        }
        return List.copyOf(rows);
    }

    @Override
    public DeliveryAnswer ask(BatchNumber number) {
        List<GlRow> rows = batches.get(number);
        return rows == null
                ? new DeliveryAnswer.NeverSeen()
                : new DeliveryAnswer.Accepted(number + " with " + rows.size() + " rows");
    }

    /** What it has, by batch number. */
    public Map<BatchNumber, List<GlRow>> batches() {
        return Map.copyOf(batches);
    }
}
