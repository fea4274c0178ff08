package org.schoolbilling.admin.command;

import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.spi.bank.BankFileItem;

/** A row of a bank file as a program reads it; a national id where a KID should stand is masked (IDN-5). */
record TransactionRow(
        long row,
        String kind,
        @Nullable String account,
        @Nullable String date,
        @Nullable String amount,
        @Nullable String kid,
        @Nullable String reference,
        @Nullable String text) {

    static TransactionRow of(BankFileItem item) {
        if (item instanceof BankFileItem.Transaction one) {
            return of(one.transaction());
        }
        String what = item instanceof BankFileItem.Structural structural
                ? structural.what()
                : "service " + ((BankFileItem.OtherService) item).service();
        String kind = item instanceof BankFileItem.Structural ? "STRUCTURAL" : "OTHER_SERVICE";
        return new TransactionRow(item.row(), kind, null, null, null, null, null, what);
    }

    static TransactionRow of(BankTransaction transaction) {
        return new TransactionRow(
                transaction.row(),
                transaction.kind().name(),
                transaction.receivingAccount(),
                transaction.paymentDate().toString(),
                transaction.amount().toText(),
                NationalId.maskIn(transaction.reference()),
                transaction.references().archiveReference(),
                NationalId.maskIn(transaction.text()));
    }
}
