package org.schoolbilling.admin.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Consumer;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;

/** A format that tells what a file is as soon as it has been read once: before anything of it is booked. */
record KnownFormat(BankFileFormat format, Consumer<BankFileSummary> taker) implements BankFileFormat {

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public boolean recognises(byte[] head) {
        return format.recognises(head);
    }

    @Override
    public BankFileSummary read(BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items)
            throws IOException {
        BankFileSummary summary = format.read(file, today, currency, items);
        taker.accept(summary);
        return summary;
    }
}
