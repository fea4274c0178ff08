package org.schoolbilling.admin.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.schoolbilling.erp.files.FileErpSink;
import org.schoolbilling.erp.files.Gl07Format;
import org.schoolbilling.erp.files.LedgerFormat;
import org.schoolbilling.erp.files.OracleFormat;
import org.schoolbilling.erp.files.Unit4FullFormat;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.erp.GlDelivery;

/**
 * Where ledger files go: into a folder under the batch's number, or to the file that was named. That one holds one batch;
 * where a run finishes an earlier batch and makes a new one, the new one goes beside it under its number.
 */
public final class LedgerFiles implements ErpSink {

    private static final List<LedgerFormat> FORMATS =
            List.of(new Gl07Format(), new Unit4FullFormat(), new OracleFormat());

    private final LedgerFormat format;
    private final Path out;
    private final Map<BatchNumber, Path> places = new ConcurrentHashMap<>();

    public LedgerFiles(LedgerFormat format, Path out) {
        this.format = Objects.requireNonNull(format, "format");
        this.out = Objects.requireNonNull(out, "out");
    }

    /** The format of a name: {@code gl07}, {@code oracle}, {@code unit4-full}, or {@code unit4} for short. */
    public static Optional<LedgerFormat> format(String name) {
        String full = name.equals("unit4") ? Unit4FullFormat.NAME : name;
        return FORMATS.stream().filter(f -> f.name().equals(full)).findFirst();
    }

    /** The file of a batch. */
    public synchronized Path place(BatchNumber batch) {
        return places.computeIfAbsent(batch, number -> {
            if (Files.isDirectory(out)) {
                return out.resolve(number + "." + format.extension());
            }
            return places.isEmpty() ? out : beside(number);
        });
    }

    private Path beside(BatchNumber batch) {
        String name = String.valueOf(out.getFileName());
        int dot = name.lastIndexOf('.');
        String numbered = dot < 0 ? name + "-" + batch : name.substring(0, dot) + "-" + batch + name.substring(dot);
        return out.resolveSibling(numbered);
    }

    private FileErpSink sink(BatchNumber batch) {
        return FileErpSink.toFile(format, place(batch));
    }

    @Override
    public String format() {
        return format.name();
    }

    @Override
    public List<DeliveryAnswer.Rejected.Item> check(GlDelivery delivery) {
        return sink(delivery.batch().number()).check(delivery);
    }

    @Override
    public DeliveryAnswer deliver(GlDelivery delivery) {
        return sink(delivery.batch().number()).deliver(delivery);
    }

    @Override
    public DeliveryAnswer ask(BatchNumber number) {
        return sink(number).ask(number);
    }
}
