package org.schoolbilling.benchmarks;

import com.univocity.parsers.fixed.FixedWidthFields;
import com.univocity.parsers.fixed.FixedWidthParser;
import com.univocity.parsers.fixed.FixedWidthParserSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.schoolbilling.bank.files.OcrGiroFormat;
import org.schoolbilling.bank.files.OcrGiroTransaction;
import org.schoolbilling.bank.files.OcrGiroWriter;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.spi.bank.BankFile;

/**
 * Reads an OCR giro file from memory. Ours checks all of it, makes values of it and digests its bytes; the peer only cuts
 * the records into fields, and the limit only counts line feeds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = "-Xmx2g")
public class OcrGiroBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final Currency NOK = Currency.getInstance("NOK");

    /** How many payments the file has. */
    @Param("1000000")
    private int payments = 1;

    private byte[] bytes = new byte[0];

    /** Writes the file, once. */
    @Setup
    public void write() throws IOException {
        String[] kids = Samples.kids(org.schoolbilling.reference.KidScheme.DEFAULT);
        long[] amounts = Samples.amounts();
        ByteArrayOutputStream out = new ByteArrayOutputStream(payments * 162 + 1_000);
        OcrGiroWriter writer = new OcrGiroWriter(out)
                .startTransmission("00008080", 1, "12345678")
                .startAssignment("123456789", 1, "12345678903");
        for (int i = 0; i < payments; i++) {
            int n = i & (Samples.COUNT - 1);
            writer.transaction(OcrGiroTransaction.of(10, DAY, amounts[n], kids[n])
                    .withReferences(new BankReferences(String.valueOf(100_000_000 + i % 800_000_000), "", "")));
        }
        writer.endAssignment(DAY).endTransmission(DAY);
        bytes = out.toByteArray();
    }

    @Benchmark
    public Object ours(Blackhole hole) throws IOException {
        return new OcrGiroFormat().read(file(), DAY, NOK, hole::consume);
    }

    /** The limit: what any reader must at least do. */
    @Benchmark
    public long limitLineFeeds() {
        long lines = 0;
        for (byte b : bytes) {
            if (b == '\n') {
                lines++;
            }
        }
        return lines;
    }

    @Benchmark
    public void univocity(Blackhole hole) throws IOException {
        FixedWidthParserSettings settings =
                new FixedWidthParserSettings(new FixedWidthFields(2, 2, 2, 2, 7, 6, 2, 2, 1, 5, 1, 17, 25, 6));
        settings.setAutoClosingEnabled(true);
        FixedWidthParser parser = new FixedWidthParser(settings);
        try (InputStream in = file().open()) {
            for (String[] record : parser.iterate(in, StandardCharsets.ISO_8859_1)) {
                hole.consume(record);
            }
        }
    }

    private BankFile file() {
        return new BankFile() {
            @Override
            public String name() {
                return "bank.ocr";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
