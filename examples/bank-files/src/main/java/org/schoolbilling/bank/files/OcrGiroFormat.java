package org.schoolbilling.bank.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.function.Consumer;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;

/**
 * OCR giro: the file of payments with KID that Norwegian banks deliver (PAY-1).
 *
 * <p>Every count, sum and date of the end records is checked against the content, whole or not at all; what has no
 * bearing on money is let pass. The module's README lists both. One call reads the file once, from its first byte to its
 * last, in constant memory.
 *
 * <p>A year of two digits is the one from 80 years before {@code today} to 19 years after: nearly all dates of a bank file
 * lie in the past. Dates more than ten years back or one year ahead are read and give a warning.
 */
public final class OcrGiroFormat implements BankFileFormat {

    @Override
    public String name() {
        return "ocr-giro";
    }

    /** Whether the first record is a start of transmission; a UTF-8 byte order mark before it is ignored. */
    @Override
    public boolean recognises(byte[] head) {
        return FileStart.isOcrGiro(head);
    }

    /** {@inheritDoc} Amounts are hundredths (øre), so {@code currency} must have two decimals. */
    @Override
    public BankFileSummary read(BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
            throws IOException {
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(items, "items");
        if (currency.getDefaultFractionDigits() != 2) {
            throw new IllegalArgumentException("OCR giro counts in hundredths, but " + currency + " has "
                    + currency.getDefaultFractionDigits() + " decimals");
        }
        try (InputStream in = file.open()) {
            return new OcrGiroReading(file.name(), name(), in, today, currency, items).read();
        }
    }
}
