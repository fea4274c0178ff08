package org.schoolbilling.bank.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileException;

/**
 * A bank file that came as a stream and is kept in a temporary file of its own until it is closed.
 *
 * <p>Safe for use by several threads: each {@link #open} has its own place in the file.
 */
public final class SpooledBankFile implements BankFile, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final String name;

    private SpooledBankFile(FileChannel channel, String name) {
        this.channel = channel;
        this.name = name;
    }

    static SpooledBankFile of(InputStream in, String name, long maxBytes) throws IOException {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
        Path path = Files.createTempFile("bank-file-", ".tmp");
        // The file is the channel's alone: where the system can, its name is gone as soon as it is open.
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        SpooledBankFile file = new SpooledBankFile(channel, name);
        try {
            file.fill(in, maxBytes);
            return file;
        } catch (IOException | RuntimeException e) {
            try (channel) {
                throw e;
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() {
        return new ChannelStream();
    }

    /** Deletes the temporary file; streams that are still open end with an exception. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void fill(InputStream in, long maxBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            size += count;
            if (size > maxBytes) {
                throw new BankFileException(name, 0, 0, "file", "more than " + maxBytes + " bytes", "at most so many");
            }
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private final class ChannelStream extends InputStream {

        private long position;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(count, 0);
            return count;
        }
    }
}
