package org.schoolbilling.bank.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.spi.bank.RefundSink;
import org.schoolbilling.testkit.contract.RefundSinkContract;
import org.schoolbilling.testkit.contract.RefundSinkFixture;

/** Files in a folder, which whoever empties it sends to the bank: a file is there as a whole or not at all. */
class RefundFilesContractTest extends RefundSinkContract {

    @TempDir
    private Path folder;

    @Override
    protected RefundSinkFixture fixture() {
        return new RefundSinkFixture() {
            @Override
            public RefundSink open() {
                return new RefundFiles(Pain001Version.V03, folder, ZoneId.of("Europe/Oslo"));
            }

            @Override
            public List<byte[]> received() {
                try (Stream<Path> files = Files.list(folder)) {
                    return files.sorted().map(this::bytes).toList();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            private byte[] bytes(Path file) {
                try {
                    return Files.readAllBytes(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void close() {
                // the folder goes with the test
            }
        };
    }
}
