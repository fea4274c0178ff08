package org.schoolbilling.spi.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKey;

/**
 * Counts the rows of one file that are equal in identity and amount (PAY-5). Rows are kept as 128-bit digests in an open
 * table: at most 32 bytes a row.
 */
final class Occurrences {

    private long[] table = new long[2 * 1024];
    private int[] counts = new int[1024];
    private int used;
    private final MessageDigest sha;

    Occurrences() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The running number of a row, from 1. */
    int next(BankTransaction transaction) {
        String identity = TransactionKey.of(transaction, 1).toText() + "="
                + transaction.amount().minor();
        byte[] digest = sha.digest(identity.getBytes(StandardCharsets.UTF_8));
        long high = number(digest, 0) | 1; // never 0, which marks a free place
        long low = number(digest, 8);
        // At 5/8 of its places, a place of 20 bytes is 32 bytes a row.
        if (used * 8 >= counts.length * 5) {
            grow();
        }
        int place = find(table, high, low);
        if (counts[place] == 0) {
            used++;
            table[2 * place] = high;
            table[2 * place + 1] = low;
        }
        return ++counts[place];
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (int i = 0; i < 8; i++) {
            number = (number << 8) | (bytes[from + i] & 0xff);
        }
        return number;
    }

    private static int find(long[] table, long high, long low) {
        int mask = table.length / 2 - 1;
        int place = (int) low & mask;
        while (table[2 * place] != 0 && (table[2 * place] != high || table[2 * place + 1] != low)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        int[] largerCounts = new int[counts.length * 2];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                int place = find(larger, table[2 * i], table[2 * i + 1]);
                larger[2 * place] = table[2 * i];
                larger[2 * place + 1] = table[2 * i + 1];
                largerCounts[place] = counts[i];
            }
        }
        table = larger;
        counts = largerCounts;
    }
}
