package org.schoolbilling.bank.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.schoolbilling.spi.bank.BankFileException;

/**
 * The bytes of an XML file on their way to the parser: counted, digested, and held to a limit between two things that the
 * parser tells of. A parser keeps a comment, a tag or a run of text whole, so without the limit one of 2 GB would fill the
 * memory (ERR-3).
 */
final class MessageBytes extends FilterInputStream {

    /** Tags, comments and texts of a bank are a few hundred bytes; the parser itself reads ahead some thousand. */
    static final int MAX_PIECE = 1 << 18;

    private final String file;
    private final MessageDigest digest;
    private long count;
    private long told;

    private MessageBytes(String file, InputStream in, MessageDigest digest) {
        super(new DigestInputStream(in, digest));
        this.file = file;
        this.digest = digest;
    }

    static MessageBytes of(String file, InputStream in) {
        try {
            return new MessageBytes(file, in, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The parser has told of something: the next may be as long again. */
    void told() {
        told = count;
    }

    long count() {
        return count;
    }

    /** Of all bytes, once the end is reached. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) {
            add(1);
        }
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    @Override
    public long skip(long n) {
        throw new UnsupportedOperationException("every byte is digested");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(int read) {
        count += read;
        if (count - told > MAX_PIECE) {
            throw new BankFileException(
                    file,
                    0,
                    0,
                    "XML after byte " + told,
                    "a tag, comment or text of more than " + MAX_PIECE + " bytes",
                    "at most so many");
        }
    }
}
