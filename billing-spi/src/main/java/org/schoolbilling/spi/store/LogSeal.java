package org.schoolbilling.spi.store;

import java.util.regex.Pattern;

/**
 * A log entry's place in the chain (LOG-3).
 *
 * @param entry the key of the log entry
 * @param position from 1, without gap
 * @param hash as {@link org.schoolbilling.ledger.LogChain} gives it: 64 hexadecimal digits
 */
public record LogSeal(long entry, long position, String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public LogSeal {
        if (position < 1) {
            throw new IllegalArgumentException("positions in the log's chain start at 1: " + position);
        }
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("no hash of 64 hexadecimal digits: '" + hash + "'");
        }
    }
}
