package org.schoolbilling.testkit.plainfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.testkit.contract.CrashPoint;
import org.schoolbilling.testkit.contract.CrashingStoreFixture;

/** A folder of journals: all that the contracts need. */
final class PlainFileFixture implements CrashingStoreFixture {

    private final Path folder;
    private final List<PlainFileStore> open = new ArrayList<>();

    PlainFileFixture() {
        try {
            folder = Files.createTempDirectory("plainfile");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Store open(CreditorId creditor) {
        try {
            return opened(creditor, new Journal(path(creditor)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Store openDying(CreditorId creditor, int step) {
        try {
            return opened(creditor, new DyingJournal(path(creditor), new CrashPoint(step)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In hexadecimal, so that any creditor's code makes a file name of its own. */
    private Path path(CreditorId creditor) {
        String name = HexFormat.of().formatHex(creditor.value().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name + ".journal");
    }

    @Override
    public boolean holds(CreditorId creditor, String text) {
        try {
            return new String(Files.readAllBytes(path(creditor)), StandardCharsets.UTF_8).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Store opened(CreditorId creditor, Journal journal) throws IOException {
        PlainFileStore store = new PlainFileStore(creditor, journal);
        open.add(store);
        return store;
    }

    @Override
    public synchronized Store reopen(CreditorId creditor) {
        open.forEach(PlainFileStore::close);
        open.clear();
        return open(creditor);
    }

    @Override
    public synchronized void close() {
        open.forEach(PlainFileStore::close);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dies before, between and after its writes; each record is written in three parts, as a disk may do it. */
    private static final class DyingJournal extends Journal {

        private final CrashPoint point;

        DyingJournal(Path path, CrashPoint point) throws IOException {
            super(path);
            this.point = point;
        }

        @Override
        void write(byte[] record) throws IOException {
            int[] ends = {Integer.BYTES, record.length / 2, record.length};
            int from = 0;
            for (int end : ends) {
                point.run();
                writePart(record, from, end);
                from = end;
            }
            point.run();
        }

        @Override
        void step() {
            point.run();
        }

        @Override
        void force() throws IOException {
            super.force();
            point.run();
        }
    }
}
