package org.schoolbilling.admin.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.schoolbilling.payment.TransactionKey;

/**
 * A short name for a bank transaction: eight characters drawn from its key, so that it stays the same however the list
 * around it changes.
 */
final class ShortKey {

    private static final int LENGTH = 8;

    private ShortKey() {}

    static String of(TransactionKey key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.toText().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
