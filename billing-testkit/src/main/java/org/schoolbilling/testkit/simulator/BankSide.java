package org.schoolbilling.testkit.simulator;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.spi.bank.BankFile;
import org.schoolbilling.spi.bank.BankFileException;
import org.schoolbilling.spi.bank.BankFileFormat;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.bank.BankFileSummary;

/** The bank: the files it makes, and its own books of what it delivered, kept as plainly as can be. */
final class BankSide {

    /** Every transaction that was delivered in a file without fault, once, by the identity of PAY-5. */
    private final Map<TransactionKey, BankTransaction> delivered = new LinkedHashMap<>();

    private int files;

    Map<TransactionKey, BankTransaction> delivered() {
        return delivered;
    }

    /** One file; each reading gives the same items. */
    final class Listed implements BankFile, BankFileFormat {

        private final int number = ++files;
        private final List<BankTransaction> transactions;
        private final boolean isFaulty;

        Listed(List<BankTransaction> transactions, boolean isFaulty) {
            List<BankTransaction> numbered = new ArrayList<>();
            for (BankTransaction t : transactions) {
                numbered.add(new BankTransaction(
                        numbered.size() + 2,
                        t.kind(),
                        t.receivingAccount(),
                        t.paymentDate(),
                        null,
                        t.amount(),
                        t.reference(),
                        t.references(),
                        t.payerAccount(),
                        ""));
            }
            this.transactions = List.copyOf(numbered);
            this.isFaulty = isFaulty;
        }

        List<BankTransaction> transactions() {
            return transactions;
        }

        /** Notes in the bank's books what this file delivers that none before it did. */
        void book() {
            Map<List<Object>, Integer> seen = new HashMap<>();
            for (BankTransaction t : transactions) {
                if (t.kind() != TransactionKind.NOTHING) {
                    TransactionKey first = TransactionKey.of(t, 1);
                    int ordinal = seen.merge(List.of(first, t.amount()), 1, Integer::sum);
                    TransactionKey key = TransactionKey.of(t, ordinal);
                    BankTransaction before = delivered.get(key);
                    if (before != null && !before.amount().equals(t.amount())) {
                        key = key.withAmount(t.amount());
                    }
                    delivered.putIfAbsent(key, t);
                }
            }
        }

        @Override
        public String name() {
            return "file " + number;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public boolean recognises(byte[] head) {
            return true;
        }

        @Override
        public BankFileSummary read(
                BankFile file, LocalDate today, Currency currency, Consumer<? super BankFileItem> items) {
            Money total = Money.zero(currency);
            items.accept(new BankFileItem.Structural(1, "start"));
            for (BankTransaction transaction : transactions) {
                items.accept(new BankFileItem.Transaction(transaction));
                total = total.plus(transaction.amount());
            }
            if (isFaulty) {
                throw new BankFileException(name(), transactions.size() + 2L, 0, "total", "another", total.toText());
            }
            return new BankFileSummary(
                    "listed",
                    "",
                    name(),
                    0,
                    transactions.size() + 1L,
                    transactions.size(),
                    total,
                    1,
                    0,
                    List.of(),
                    List.of());
        }
    }
}
