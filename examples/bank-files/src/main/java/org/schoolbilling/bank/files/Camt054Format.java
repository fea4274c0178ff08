package org.schoolbilling.bank.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import java.util.function.Consumer;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;

/**
 * camt.054, ISO 20022's notification of single bookings, in the versions 001.02 and 001.08 (PAY-1).
 *
 * <p>Only what is booked counts. Every sum and count that the file states of itself is checked against its content, whole or
 * not at all. The module's README says what is read, set aside and refused. One call reads the file once, from its first byte
 * to its last, in constant memory.
 *
 * <p>A reading's summary names the version that was found. Times with a zone become the date they are in the bank's.
 */
public final class Camt054Format implements BankFileFormat {

    /** What Norwegian banks keep time by. */
    public static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final ZoneId zone;

    /** For a bank in Norway. */
    public Camt054Format() {
        this(NORWAY);
    }

    /** For a bank in another time zone. */
    public Camt054Format(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    @Override
    public String name() {
        return "camt.054";
    }

    /**
     * Whether the file is XML and no web page, after a byte order mark and blanks. Another message of ISO 20022 is recognised
     * too, so that reading it can say which it is.
     */
    @Override
    public boolean recognises(byte[] head) {
        return FileStart.isMessage(head);
    }

    @Override
    public BankFileSummary read(BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
            throws IOException {
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(items, "items");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit to count in");
        }
        try (InputStream in = file.open()) {
            return new CamtReading(file.name(), in, today, currency, zone, items).read();
        }
    }
}
