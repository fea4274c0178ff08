package org.schoolbilling.erp.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.LedgerSettings;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.testkit.contract.ErpSinkFixture;

/** An ERP that reads every file of a directory whose name does not start with a dot. */
record ErpDirectory(Path directory, LedgerFormat format) implements ErpSinkFixture {

    static ErpDirectory of(LedgerFormat format) {
        try {
            return new ErpDirectory(Files.createTempDirectory("erp"), format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ErpSink open() {
        return FileErpSink.inDirectory(format, directory);
    }

    @Override
    public LedgerSettings settings() {
        return ErpSinkFixture.settings(format instanceof OracleFormat ? ErpKind.ORACLE : ErpKind.UNIT4);
    }

    @Override
    public List<byte[]> received() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .map(ErpDirectory::content)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
