package org.schoolbilling.spi.bank;

import org.schoolbilling.payment.BankTransaction;

/** One thing found in a bank file, in file order. */
public sealed interface BankFileItem {

    /** Where it stands, from 1. */
    long row();

    /** A transaction, of whatever kind. */
    record Transaction(BankTransaction transaction) implements BankFileItem {
        @Override
        public long row() {
            return transaction.row();
        }
    }

    /** A record that holds the file together: start and end records (grey rows, PAY-15). */
    record Structural(long row, String what) implements BankFileItem {}

    /** A record of another service in the same file: counted and set aside (PAY-14). */
    record OtherService(long row, String service) implements BankFileItem {}
}
