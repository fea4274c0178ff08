package org.schoolbilling.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.schoolbilling.catalog.CreditorId;

/** An H2 file of its own, copied from an empty one that was migrated once. */
final class H2Fixture implements DatabaseFixture {

    private static final Path TEMPLATE = template();

    private final Path folder;
    private final List<JdbcStores> opened = new ArrayList<>();

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
            JdbcStores.at("jdbc:h2:file:" + folder.resolve("billing")).open().close();
            Path file = folder.resolve("billing.mv.db");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String url() {
        return "jdbc:h2:file:" + folder.resolve("billing");
    }

    @Override
    public JdbcStores stores() {
        JdbcStores stores = JdbcStores.at(url()).connections(10).open();
        opened.add(stores);
        return stores;
    }

    @Override
    public JdbcStore open(CreditorId creditor) {
        return stores().store(creditor);
    }

    @Override
    public JdbcStore reopen(CreditorId creditor) {
        opened.forEach(JdbcStores::close);
        opened.clear();
        return open(creditor);
    }

    @Override
    public void close() {
        opened.forEach(JdbcStores::close);
        delete(folder);
    }
}
