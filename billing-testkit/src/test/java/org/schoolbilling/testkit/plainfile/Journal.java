package org.schoolbilling.testkit.plainfile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One file of records in the order of their commits: length (4 bytes), checksum (4 bytes), entry. A record that is not whole
 * is not there: so a reader never sees half of one that is being written, and a writer who died in one left nothing. Who
 * writes next cuts it off. Only the last can be so, since each is forced to the disk before the next is written; anywhere
 * else the file is damaged, and is refused. For one thread.
 */
class Journal implements AutoCloseable {

    private static final int HEAD = 2 * Integer.BYTES;
    /** A process holds a file's lock for all its threads, so they take turns among themselves first. */
    private static final ConcurrentHashMap<Path, Lock> TURNS = new ConcurrentHashMap<>();

    private final Path path;
    /** Not a channel, which is closed for all where one thread is interrupted in it. */
    private RandomAccessFile file;

    private @Nullable Object fileKey;

    /** Where the first record begins that was not read. */
    private long read;

    Journal(Path path) throws IOException {
        this.path = path.toAbsolutePath().normalize();
        this.file = new RandomAccessFile(path.toFile(), "rw");
        this.fileKey = fileKey();
    }

    private @Nullable Object fileKey() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /** Whether another file stands in the journal's place, which is read from its start from now on. */
    boolean reopenIfReplaced() throws IOException {
        Object now = fileKey();
        if (Objects.equals(now, fileKey)) {
            return false;
        }
        file.close();
        file = new RandomAccessFile(path.toFile(), "rw");
        fileKey = now;
        read = 0;
        return true;
    }

    /** Puts a journal of these entries in this one's place, at once and durably. Only in turn. */
    void replace(List<JournalEntry> entries) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (Journal other = new Journal(next)) {
            for (JournalEntry entry : entries) {
                other.append(entry);
                other.read = other.file.length();
            }
        }
        step();
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
        step();
    }

    /** Between the steps of putting another journal in place. */
    void step() {
        // nothing but the disk can fail here
    }

    Path path() {
        return path;
    }

    /** Does something while nobody else does, in any process. */
    <T> T inTurn(Work<T> work) throws IOException {
        Lock turn = TURNS.computeIfAbsent(path, p -> new ReentrantLock(true));
        turn.lock();
        try (FileChannel gate = FileChannel.open(
                path.resolveSibling(path.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            gate.lock(); // it ends with the channel, and with the process
            return work.run();
        } finally {
            turn.unlock();
        }
    }

    /** Hands over every entry that it has not handed over before. */
    void readNew(Consumer<JournalEntry> reader) throws IOException {
        while (file.length() - read >= HEAD) {
            file.seek(read);
            int length = file.readInt();
            int checksum = file.readInt();
            if (length < 1 || length > file.length() - read - HEAD) {
                return;
            }
            byte[] entry = new byte[length];
            file.readFully(entry);
            if (checksum(entry) != checksum) {
                return;
            }
            reader.accept((JournalEntry) RecordCodec.read(entry));
            read += HEAD + length;
        }
    }

    /** Adds an entry, durably. Only in turn, and when all that is there was read. */
    void append(JournalEntry entry) throws IOException {
        byte[] bytes = RecordCodec.write(entry);
        requireTornAtMost();
        if (file.length() > read) {
            file.setLength(read);
        }
        file.seek(read);
        write(ByteBuffer.allocate(HEAD + bytes.length)
                .putInt(bytes.length)
                .putInt(checksum(bytes))
                .put(bytes)
                .array());
        force();
    }

    /** Hands over every entry, in turn; and says so where the file is damaged, so that nobody takes it for a shorter one. */
    void readAll(Consumer<JournalEntry> reader) throws IOException {
        inTurn(() -> {
            readNew(reader);
            requireTornAtMost();
            return read;
        });
    }

    private void requireTornAtMost() throws IOException {
        long left = file.length() - read;
        if (left < HEAD) {
            return;
        }
        file.seek(read);
        int length = file.readInt();
        if (length > 0 && length < left - HEAD) {
            throw new IOException("the record at byte " + read + " of " + path
                    + " is damaged, and others follow it: restore the file from a copy");
        }
    }

    /** Writes at the file's position. */
    void write(byte[] record) throws IOException {
        writePart(record, 0, record.length);
    }

    final void writePart(byte[] record, int from, int to) throws IOException {
        file.write(record, from, to - from);
    }

    /** Makes sure that what was written outlives the machine. */
    void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** What is done in turn. */
    interface Work<T> {

        T run() throws IOException;
    }
}
