package org.schoolbilling.spi.bank;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Consumer;

/**
 * Reads one format of bank files. Implementations hold no state and are safe for use by several threads; a run reads in a
 * thread of its own, and may end a reading by an exception of the consumer, which goes through.
 */
public interface BankFileFormat {

    /** The format's name, such as {@code ocr-giro}. */
    String name();

    /** Whether a file that starts with these bytes claims to be of this format. */
    boolean recognises(byte[] head);

    /**
     * Reads a file from its first byte to its last, in constant memory, and gives each item as it comes. Whoever books
     * calls it twice: first to check with items thrown away, then to book.
     *
     * <p>Reading the same bytes gives the same items in the same order. Every count, sum and date that the file states of
     * itself is checked against its content (PAY-1); a wrong check digit in a KID is no fault of the file (PAY-14).
     *
     * @param today decides the century of two-digit years, and which dates are worth a warning
     * @param currency of the amounts, where the format does not say
     * @throws BankFileException at the first fault, which may come after items were given
     * @throws IOException if the bytes cannot be read
     */
    BankFileSummary read(BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
            throws IOException;
}
