package org.schoolbilling.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.catalog.Unit4Coding;
import org.schoolbilling.erp.files.FileErpSink;
import org.schoolbilling.erp.files.Unit4FullFormat;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.GlDelivery;

/**
 * Hands a batch over as a Unit4 full-format file of 819 characters a row. Ours checks every row, digests the file and
 * waits for the disk; the limit writes the same bytes and waits for the disk.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LedgerFileBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final Currency NOK = Currency.getInstance("NOK");
    private static final int VOUCHERS = 10;

    /** How many rows the file has. */
    @Param("1000000")
    private int rows = 20;

    private Path folder = Path.of("");
    private int written;

    @Setup
    public void makeFolder() throws IOException {
        folder = Files.createTempDirectory("ledger");
    }

    /** What the last call wrote is of no use any more. */
    @TearDown(Level.Iteration)
    public void empty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @TearDown
    public void removeFolder() throws IOException {
        Files.delete(folder);
    }

    @Benchmark
    public Object ours() {
        return FileErpSink.toFile(new Unit4FullFormat(), next()).deliver(delivery());
    }

    /** The limit: the same number of bytes, in pieces of 64 KiB. */
    @Benchmark
    public long limitSameBytes() throws IOException {
        byte[] piece = new byte[1 << 16];
        Arrays.fill(piece, (byte) ' ');
        long left = 820L * rows;
        try (FileChannel channel = FileChannel.open(next(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (left > 0) {
                left -= channel.write(ByteBuffer.wrap(piece, 0, (int) Math.min(piece.length, left)));
            }
            channel.force(true);
        }
        return left;
    }

    private Path next() {
        try {
            empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve("ledger-" + ++written + ".dat");
    }

    private GlDelivery delivery() {
        Unit4Coding bank = Unit4Coding.of("1920");
        LedgerSettings settings = new LedgerSettings(
                ErpKind.UNIT4,
                "NORDVIK",
                0,
                "NV",
                Unit4Coding.of("2990"),
                Unit4Coding.of("2700"),
                "0",
                "FS",
                0,
                1,
                NOK,
                LanguageForm.BOKMAL);
        int each = rows / VOUCHERS;
        Money debit = Money.ofMinor(each / 2 * 100_000L, NOK);
        List<VoucherSum> vouchers = IntStream.rangeClosed(1, VOUCHERS)
                .mapToObj(n -> new VoucherSum(n, DAY, "12345678903", each, debit))
                .toList();
        GlBatch batch = new GlBatch(
                BatchNumber.of(DAY, 1),
                DAY,
                Unit4FullFormat.NAME,
                1,
                vouchers,
                rows,
                debit.times(VOUCHERS),
                BatchState.CREATED,
                "",
                new Stamp(new Actor("benchmark"), Instant.parse("2026-09-15T10:00:00Z")));
        Unit4Coding fee = new Unit4Coding("3901", "110000", "4000", "", "", "");
        return new GlDelivery(batch, settings, () -> new Rows(each, bank, fee));
    }

    /** Debit and credit in turn, so that every voucher balances. */
    private static final class Rows implements Cursor<GlRow> {

        private final int each;
        private final Unit4Coding bank;
        private final Unit4Coding fee;
        private int given;

        Rows(int each, Unit4Coding bank, Unit4Coding fee) {
            this.each = each;
            this.bank = bank;
            this.fee = fee;
        }

        @Override
        public boolean hasNext() {
            return given < each * VOUCHERS;
        }

        @Override
        public GlRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            boolean isDebit = given % 2 == 0;
            long voucher = 1L + given / each;
            String text = "Krav SEMAVG " + (100_000_000 + given / 2);
            given++;
            return new GlRow(
                    voucher, DAY, isDebit ? bank : fee, text, Money.ofMinor(isDebit ? 100_000 : -100_000, NOK));
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
