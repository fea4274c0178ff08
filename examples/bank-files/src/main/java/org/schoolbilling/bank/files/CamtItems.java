package org.schoolbilling.bank.files;

import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.BankFileItem;

/** Hands what is found in a message on, numbered from 1 in the order it is found: a message may be all one line. */
final class CamtItems {

    private final Items items;
    private long row;

    CamtItems(Consumer<? super BankFileItem> receiver) {
        this.items = new Items(receiver);
    }

    void transaction(LongFunction<BankTransaction> made) {
        row++;
        items.transaction(made.apply(row));
    }

    void structural(String what) {
        row++;
        items.structural(row, what);
    }

    long rows() {
        return row;
    }

    long transactions() {
        return items.transactions();
    }

    long structural() {
        return items.structural();
    }
}
