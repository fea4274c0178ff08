package org.schoolbilling.erp.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that comes to be whole or not at all: written beside its place under a hidden name, forced to disk, renamed, and
 * the directory forced. A crash leaves at most the hidden file, which the next one for the same place removes. Closing
 * before {@link #publish} leaves nothing.
 */
class AtomicFile implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final FileChannel channel;

    AtomicFile(Path target) throws IOException {
        this.target = target;
        String hidden = "." + target.getFileName() + ".";
        removeLeftovers(directoryOf(target), hidden);
        this.part = target.resolveSibling(hidden + UUID.randomUUID() + ".part");
        this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static void removeLeftovers(Path directory, String hidden) throws IOException {
        DirectoryStream.Filter<Path> leftover = path -> {
            String name = String.valueOf(path.getFileName());
            return name.startsWith(hidden) && name.endsWith(".part");
        };
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, leftover)) {
            for (Path path : leftovers) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Where to write; not buffered. */
    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Puts what was written in its place, in the stead of what may stand there. */
    void publish() throws IOException {
        force();
        channel.close();
        rename();
        forceDirectory(target);
    }

    void force() throws IOException {
        channel.force(true);
    }

    void rename() throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes a rename last; where directories cannot be opened, as on Windows, that is the file system's own affair. */
    static void forceDirectory(Path file) throws IOException {
        try (FileChannel directory = FileChannel.open(directoryOf(file), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (AccessDeniedException e) {
            if (Files.getFileStore(directoryOf(file)).supportsFileAttributeView("posix")) {
                throw e;
            }
        }
    }

    static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
