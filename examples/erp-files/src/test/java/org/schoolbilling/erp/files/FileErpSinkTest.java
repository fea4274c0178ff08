package org.schoolbilling.erp.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.DeliveryAnswer.Accepted;
import org.schoolbilling.spi.erp.DeliveryAnswer.InDoubt;
import org.schoolbilling.spi.erp.DeliveryAnswer.NeverSeen;
import org.schoolbilling.spi.erp.DeliveryAnswer.Rejected;
import org.schoolbilling.spi.erp.GlDelivery;

class FileErpSinkTest {

    private final Gl07Format format = new Gl07Format();
    private final GlDelivery golden = Deliveries.of(format, Deliveries.golden());

    @TempDir
    Path directory;

    private FileErpSink sink() {
        return FileErpSink.inDirectory(format, directory);
    }

    private Path file() {
        return directory.resolve("F20260131-2.dat");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void acceptedWithTheDigestOfTheFile() throws Exception {
        DeliveryAnswer answer = sink().deliver(golden);

        assertThat(answer).isEqualTo(new Accepted(sha256(file())));
        assertThat(names()).containsExactly("F20260131-2.dat");
        assertThat(sink().format()).isEqualTo("gl07");
    }

    @Test
    @Tag("SPI-8")
    @Tag("GLX-2")
    @Tag("GLX-3")
    void deliveredAgainItCountsOnceAndIsTheSameByteForByte() throws Exception {
        DeliveryAnswer first = sink().deliver(golden);
        byte[] bytes = Files.readAllBytes(file());

        DeliveryAnswer second = sink().deliver(golden);

        assertThat(second).isEqualTo(first);
        assertThat(names()).containsExactly("F20260131-2.dat");
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }

    @Test
    @Tag("SPI-8")
    void askedByItsNumberItIsThereOrNeverSeen() {
        assertThat(sink().ask(Deliveries.NUMBER)).isEqualTo(new NeverSeen());

        DeliveryAnswer delivered = sink().deliver(golden);

        assertThat(sink().ask(Deliveries.NUMBER)).isEqualTo(delivered);
        assertThat(sink().ask(new BatchNumber("F20260131"))).isEqualTo(new NeverSeen());
    }

    @Test
    @Tag("SPI-8")
    void anotherContentUnderTheSameNumberIsRejectedAndNotTouched() throws Exception {
        sink().deliver(golden);
        byte[] bytes = Files.readAllBytes(file());
        List<GlRow> others = List.of(Deliveries.row(7, "1", "a", 1), Deliveries.row(7, "2", "b", -1));

        DeliveryAnswer answer = sink().deliver(Deliveries.of(format, others));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.items())
                                .singleElement()
                                .satisfies(
                                        item -> assertThat(item.reason()).startsWith("is there with another content")));
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
        assertThat(names()).containsExactly("F20260131-2.dat");
    }

    @Test
    @Tag("ERR-2")
    @Tag("SPI-8")
    void aFaultInTheLastRowLeavesNothingBehind() throws Exception {
        List<GlRow> rows = new ArrayList<>(Deliveries.golden());
        rows.add(Deliveries.row(1003, "x".repeat(25), "t".repeat(256), 1));

        DeliveryAnswer answer = sink().deliver(Deliveries.of(format, rows));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.items())
                                .extracting(Rejected.Item::item)
                                .contains("batch F20260131-2, voucher 1003, row 10, field description")
                                .contains("batch F20260131-2, voucher 1003"));
        assertThat(names()).isEmpty();
        assertThat(sink().ask(Deliveries.NUMBER)).isEqualTo(new NeverSeen());
    }

    @Test
    @Tag("GLX-6")
    void whatItWouldRejectIsFoundWithoutWritingAnything() throws Exception {
        List<GlRow> rows = new ArrayList<>(Deliveries.golden());
        rows.add(Deliveries.row(1003, "x".repeat(25), "t".repeat(256), 1));

        assertThat(sink().check(Deliveries.of(format, rows)))
                .extracting(Rejected.Item::item)
                .contains("batch F20260131-2, voucher 1003, row 10, field description");
        assertThat(sink().check(golden)).isEmpty();
        assertThat(names()).isEmpty();

        sink().deliver(golden);
        assertThat(sink().check(golden)).isEmpty();
        List<GlRow> others = List.of(Deliveries.row(7, "1", "a", 1), Deliveries.row(7, "2", "b", -1));
        assertThat(sink().check(Deliveries.of(format, others)))
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).startsWith("is there with another content"));
    }

    @Test
    void rowsThatFailLeaveNothingBehind() throws Exception {
        AtomicInteger rows = new AtomicInteger();
        GlDelivery delivery = Deliveries.large(format, Deliveries.NUMBER, 100, () -> {
            if (rows.incrementAndGet() == 150) {
                throw new IllegalStateException("the store is gone");
            }
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> sink().deliver(delivery))
                .withMessage("the store is gone");
        assertThat(names()).isEmpty();
    }

    @Test
    void aDirectoryThatIsNotThereLeavesItInDoubt() {
        FileErpSink unmounted = FileErpSink.inDirectory(format, directory.resolve("share"));

        assertThat(unmounted.deliver(golden)).isInstanceOf(InDoubt.class);
        assertThat(unmounted.ask(Deliveries.NUMBER)).isInstanceOf(InDoubt.class);
    }

    @Test
    void aFileThatIsCutOffIsNoDelivery() throws Exception {
        sink().deliver(golden);
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, bytes.length - 2061));

        assertThat(sink().ask(Deliveries.NUMBER)).isEqualTo(new NeverSeen());
        assertThat(sink().deliver(golden)).isInstanceOf(Rejected.class);
    }

    @Test
    @Tag("SPI-8")
    void aFileThatTheErpHasTakenIsDelivered() throws Exception {
        Path processed = Files.createDirectory(directory.resolve("processed"));
        FileErpSink sink = sink().withProcessed(processed);
        DeliveryAnswer delivered = sink.deliver(golden);
        Files.move(file(), processed.resolve("F20260131-2.dat"));

        assertThat(sink.ask(Deliveries.NUMBER)).isEqualTo(delivered);
        assertThat(sink.deliver(golden)).isEqualTo(delivered);
        assertThat(file()).doesNotExist();
    }

    @Test
    void oneTargetFileIsForOneBatch() throws Exception {
        Path target = directory.resolve("ledger.dat");
        FileErpSink sink = FileErpSink.toFile(format, target);

        DeliveryAnswer delivered = sink.deliver(golden);

        assertThat(delivered).isEqualTo(new Accepted(sha256(target)));
        assertThat(sink.deliver(golden)).isEqualTo(delivered);
        assertThat(sink.ask(Deliveries.NUMBER)).isEqualTo(delivered);
        assertThat(sink.ask(new BatchNumber("F20260131"))).isEqualTo(new NeverSeen());
        assertThat(names()).containsExactly("ledger.dat");
    }

    @Test
    @Tag("SPI-8")
    void severalThreadsDeliverItOnce() throws Exception {
        FileErpSink sink = sink();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<DeliveryAnswer>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> sink.deliver(golden)));
            }
            for (Future<DeliveryAnswer> answer : answers) {
                assertThat(answer.get()).isEqualTo(new Accepted(sha256(file())));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(names()).containsExactly("F20260131-2.dat");
    }

    @Test
    void readersOfTheDirectoryMayReadTheFile() throws Exception {
        Path plain = Files.writeString(directory.resolve("plain"), "x");

        sink().deliver(golden);

        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(Files.getPosixFilePermissions(plain));
    }
}
