package org.schoolbilling.catalog;

import java.util.Objects;
import org.schoolbilling.identifier.BankAccountNumber;

/** Where refunds are paid from: the bank account, and its ledger account (CAT-4). */
public record RefundAccounts(BankAccountNumber bankAccount, AccountCoding ledgerAccount) {

    public RefundAccounts {
        Objects.requireNonNull(bankAccount, "bankAccount");
        Objects.requireNonNull(ledgerAccount, "ledgerAccount");
    }
}
