package org.schoolbilling.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** An H2 file of its own, copied from one that was migrated once. */
final class H2Fixture extends DatabaseFixture {

    private static final Path TEMPLATE = template();

    private final Path folder;

    H2Fixture() {
        try {
            folder = Files.createTempDirectory("school-billing");
            Files.copy(TEMPLATE, folder.resolve("billing.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path template() {
        try {
            Path folder = Files.createTempDirectory("school-billing-template");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            JdbcStores.at("jdbc:h2:file:" + folder.resolve("billing")).open().close();
            return folder.resolve("billing.mv.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String url() {
        return "jdbc:h2:file:" + folder.resolve("billing");
    }

    @Override
    Dialect dialect() {
        return new H2Dialect(false);
    }

    @Override
    void drop() {
        delete(folder);
    }
}
