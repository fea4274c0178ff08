package org.schoolbilling.spi.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.bank.BankFileItem;

/**
 * Makes sure that what is booked is what was checked: the check pass notes a digest at each chunk's end, and the booking
 * pass stops before the first chunk that differs (PAY-1). Costs 32 bytes a chunk.
 */
final class FileWatch {

    private final String file;
    private final int every;
    private final List<byte[]> marks = new ArrayList<>();
    private MessageDigest running = newDigest();
    private long transactions;

    FileWatch(String file, int every) {
        this.file = file;
        this.every = every;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Notes an item of the check pass. */
    void note(BankFileItem item) {
        if (add(item)) {
            marks.add(mark());
        }
    }

    /** Ends the check pass; the booking pass starts from the first item. */
    void startBooking() {
        marks.add(mark());
        running = newDigest();
        transactions = 0;
    }

    /** Takes an item of the booking pass; whether a chunk ends with it. */
    boolean add(BankFileItem item) {
        running.update(item.toString().getBytes(StandardCharsets.UTF_8));
        if (item instanceof BankFileItem.Transaction one) {
            // A record's text masks what may be a national id, so the reference is added as it is.
            running.update(one.transaction().reference().getBytes(StandardCharsets.UTF_8));
            transactions++;
            return transactions % every == 0;
        }
        return false;
    }

    /**
     * Compares what has been read with what was checked, at the end of a chunk.
     *
     * @throws BillingException if the file changed in between
     */
    void requireUnchanged(int chunk) {
        if (chunk >= marks.size() || !Arrays.equals(marks.get(chunk), mark())) {
            throw BillingException.of(ErrorCode.FILE_CHANGED, file);
        }
    }

    private byte[] mark() {
        try {
            return ((MessageDigest) running.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be cloned on every Java platform", e);
        }
    }
}
