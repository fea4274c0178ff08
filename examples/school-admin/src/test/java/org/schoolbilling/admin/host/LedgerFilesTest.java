package org.schoolbilling.admin.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.schoolbilling.erp.files.Gl07Format;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.testkit.contract.ErpSinkContract;
import org.schoolbilling.testkit.contract.ErpSinkFixture;

class LedgerFilesTest extends ErpSinkContract {

    @TempDir
    private Path folder;

    @Override
    protected ErpSinkFixture fixture() {
        return new ErpSinkFixture() {
            @Override
            public ErpSink open() {
                return new LedgerFiles(new Gl07Format(), folder);
            }

            @Override
            public List<byte[]> received() {
                try (Stream<Path> files = Files.list(folder)) {
                    return files.map(LedgerFilesTest::bytes).toList();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void close() {
                // the folder is JUnit's
            }
        };
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
