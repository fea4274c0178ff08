package org.schoolbilling.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.money.Money;

class TransactionKeyTest {

    /** Synthetic: month + 80. */
    private static final String NATIONAL_ID = "49860699787";

    private static final String OTHER_NATIONAL_ID = "49910690514";

    /** Masked like the first. */
    private static final String SAME_DAY_NATIONAL_ID = "49860690011";

    private static BankTransaction transaction(String reference, String text) {
        return new BankTransaction(
                1,
                TransactionKind.PAYMENT,
                "86011117947",
                LocalDate.of(2026, 8, 25),
                null,
                Money.ofMinor(100, Currency.getInstance("NOK")),
                reference,
                new BankReferences("A1", "T1", ""),
                "",
                text);
    }

    @Test
    @Tag("PAY-5")
    void accountDateReferencesAndOrdinalTellTransactionsApart() {
        TransactionKey key = TransactionKey.of(transaction("0000000011000016", ""), 1);

        assertThat(key.toText()).isEqualTo("86011117947/2026-08-25/A1/T1//0000000011000016#1");
        assertThat(key).isEqualTo(TransactionKey.of(transaction("0000000011000016", "other text"), 1));
        assertThat(key).isNotEqualTo(TransactionKey.of(transaction("0000000011000016", ""), 2));
        assertThat(key).isNotEqualTo(TransactionKey.of(transaction("0000000011000024", ""), 1));
    }

    @Test
    @Tag("IDN-5")
    void aNationalIdThatAPayerWroteIsNeverShown() {
        BankTransaction transaction = transaction(NATIONAL_ID, "for " + NATIONAL_ID);
        TransactionKey key = TransactionKey.of(transaction, 1);

        assertThat(transaction.toString()).doesNotContain(NATIONAL_ID).contains("498606*****");
        assertThat(key.toText()).doesNotContain(NATIONAL_ID);
        assertThat(key).isNotEqualTo(TransactionKey.of(transaction(OTHER_NATIONAL_ID, ""), 1));
        assertThat(key).isEqualTo(TransactionKey.of(transaction(NATIONAL_ID, ""), 1));
        assertThat(key).isNotEqualTo(TransactionKey.of(transaction(SAME_DAY_NATIONAL_ID, ""), 1));
    }
}
