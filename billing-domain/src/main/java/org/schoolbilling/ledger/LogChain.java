package org.schoolbilling.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.schoolbilling.catalog.CreditorId;

/**
 * The hash chain of one creditor's change log: each link's hash covers the link before it, so that an entry that was
 * changed, taken out or moved no longer fits (LOG-3). Anyone who has the entries and the hashes can check it, with SHA-256
 * and this description:
 *
 * <p>A hash is SHA-256 over the hash before it (32 bytes), the position (8 bytes, highest first) and the entry's texts:
 * invoice id or nothing, field, object, before, after, trigger, actor, time in UTC as in {@code 2026-02-02T09:30:00Z}. Each
 * text is UTF-8 and has its length in bytes before it (4 bytes, highest first), so that no two entries look alike. The hash
 * before the first is that of the creditor's code, written the same way after {@code School Billing log 1}.
 *
 * <p>Whoever may change the database may compute the chain anew from where they changed it: a hash that was noted elsewhere
 * shows that too.
 */
public final class LogChain {

    private static final String VERSION = "School Billing log 1";

    private LogChain() {}

    /** What stands before the first link, in hexadecimal. */
    public static String start(CreditorId creditor) {
        MessageDigest sha = sha256();
        text(sha, VERSION);
        text(sha, creditor.value());
        return HexFormat.of().formatHex(sha.digest());
    }

    /**
     * The hash of an entry's link, in hexadecimal.
     *
     * @param previous the hash of the link before it, or {@link #start}
     * @param position from 1, without gap
     */
    public static String next(String previous, long position, LogEntry entry) {
        MessageDigest sha = sha256();
        sha.update(HexFormat.of().parseHex(previous));
        number(sha, position, Long.BYTES);
        text(sha, entry.invoice().map(Object::toString).orElse(""));
        text(sha, entry.field().name());
        text(sha, entry.object());
        text(sha, entry.before());
        text(sha, entry.after());
        text(sha, entry.trigger());
        text(sha, entry.stamp().by().name());
        text(sha, entry.stamp().at().toString());
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void text(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(sha, bytes.length, Integer.BYTES);
        sha.update(bytes);
    }

    private static void number(MessageDigest sha, long value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            sha.update((byte) (value >>> (Byte.SIZE * i)));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
