package org.schoolbilling.roster.files;

import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Rows that tell, at their end, which bytes they were read from. */
final class DigestedRows implements Rows {

    private final DigestInputStream bytes;
    private final Rows rows;

    DigestedRows(RosterFile file) throws IOException {
        this.bytes = new DigestInputStream(file.opener().open(), sha256());
        this.rows = Rows.open(file, bytes);
    }

    @Override
    public @Nullable Row next() throws IOException {
        return rows.next();
    }

    /** The digest of the bytes read. */
    byte[] digest() {
        return bytes.getMessageDigest().digest();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
