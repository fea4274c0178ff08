package org.schoolbilling.testkit.run;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;

/** A bank file whose items are listed; each pass asks for the list anew. */
final class ListedBankFile implements BankFileFormat {

    static final BankFile FILE = new BankFile() {
        @Override
        public String name() {
            return "listed";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(new byte[0]);
        }
    };

    private final Supplier<List<BankFileItem>> items;

    ListedBankFile(List<BankFileItem> items) {
        this(() -> items);
    }

    ListedBankFile(Supplier<List<BankFileItem>> items) {
        this.items = items;
    }

    @Override
    public String name() {
        return "listed";
    }

    @Override
    public boolean recognises(byte[] head) {
        return true;
    }

    @Override
    public BankFileSummary read(
            BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> taker) {
        List<BankFileItem> all = items.get();
        long transactions = 0;
        Money total = Money.zero(currency);
        for (BankFileItem item : all) {
            taker.accept(item);
            if (item instanceof BankFileItem.Transaction one) {
                transactions++;
                total = total.plus(one.transaction().amount());
            }
        }
        return new BankFileSummary(
                name(),
                "",
                Integer.toHexString(all.toString().hashCode()),
                0,
                all.size(),
                transactions,
                total,
                all.size() - transactions,
                0,
                List.of(),
                List.of());
    }
}
