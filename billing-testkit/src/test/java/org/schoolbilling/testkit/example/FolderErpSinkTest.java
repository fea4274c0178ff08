package org.schoolbilling.testkit.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.testkit.contract.ErpSinkContract;
import org.schoolbilling.testkit.contract.ErpSinkFixture;

class FolderErpSinkTest extends ErpSinkContract {

    @TempDir
    Path folder = Path.of(".");

    @Override
    protected ErpSinkFixture fixture() {
        return new ErpSinkFixture() {
            @Override
            public ErpSink open() {
                return new FolderErpSink(folder);
            }

            @Override
            public List<byte[]> received() {
                try (Stream<Path> files = Files.list(folder)) {
                    return files.map(FolderErpSinkTest::content).toList();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void close() {
                // JUnit removes the folder
            }
        };
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
