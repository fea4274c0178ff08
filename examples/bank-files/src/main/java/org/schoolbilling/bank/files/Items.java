package org.schoolbilling.bank.files;

import java.util.function.Consumer;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.BankFileItem;

/** Hands items on as they come, and counts them. */
final class Items {

    private final Consumer<? super BankFileItem> receiver;
    private long transactions;
    private long structural;
    private long otherServices;

    Items(Consumer<? super BankFileItem> receiver) {
        this.receiver = receiver;
    }

    void transaction(BankTransaction transaction) {
        transactions++;
        receiver.accept(new BankFileItem.Transaction(transaction));
    }

    void structural(long row, String what) {
        structural++;
        receiver.accept(new BankFileItem.Structural(row, what));
    }

    void otherService(long row, String service) {
        otherServices++;
        receiver.accept(new BankFileItem.OtherService(row, service));
    }

    long transactions() {
        return transactions;
    }

    long structural() {
        return structural;
    }

    long otherServices() {
        return otherServices;
    }
}
