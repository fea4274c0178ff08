package org.schoolbilling.testkit.arbitraries;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.Known;
import org.schoolbilling.payment.Matching;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.reference.KidScheme;

/** Money that comes in through the bank. */
public final class Payments {

    private static final Catalog CATALOG = Catalogs.example(new CreditorId("TESTSKOLEN"));

    private Payments() {}

    /**
     * Rows of bank files: four of five are payments, the others reversals, card purchases and rows of nothing. Of the
     * payments two thirds carry a well-formed KID of the default scheme, the others none, a KID with a wrong digit, or text.
     */
    public static Arbitrary<BankTransaction> transactions() {
        Arbitrary<TransactionKind> kinds = Arbitraries.frequency(
                Tuple.of(12, TransactionKind.PAYMENT),
                Tuple.of(1, TransactionKind.REVERSAL),
                Tuple.of(1, TransactionKind.CARD_PURCHASE),
                Tuple.of(1, TransactionKind.NOTHING));
        return Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000),
                        kinds,
                        Dates.days(),
                        Arbitraries.integers().between(0, 3).injectNull(0.2),
                        Amounts.amounts(),
                        references(),
                        bankReferences(),
                        Arbitraries.of("", "12345678903", "15000100002"))
                .as((row, kind, date, daysBefore, amount, reference, references, payer) -> new BankTransaction(
                        row,
                        kind,
                        CatalogSpec.ACCOUNT.digits(),
                        date,
                        daysBefore == null ? null : date.minusDays(daysBefore),
                        amount(kind, amount),
                        reference,
                        references,
                        payer,
                        reference.isEmpty() ? "Faktura – æøå" : ""));
    }

    /** Transactions as a ledger keeps them that knows no invoice: on the unresolved list, with the reason. */
    public static Arbitrary<RecordedTransaction> unresolved() {
        Matching matching = new Matching(CATALOG);
        return transactions()
                .filter(t -> t.kind() == TransactionKind.PAYMENT)
                .map(t -> RecordedTransaction.of(
                        TransactionKey.of(t, 1), t, matching.match(t, Known.NOTHING), "innbetalinger æøå.txt"));
    }

    private static Money amount(TransactionKind kind, Money amount) {
        return switch (kind) {
            case PAYMENT, CARD_PURCHASE -> amount;
            case REVERSAL -> amount.negated();
            case NOTHING -> Money.zero(amount.currency());
        };
    }

    private static Arbitrary<String> references() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, References.kids(KidScheme.DEFAULT).map(Kid::value)),
                Tuple.of(1, Arbitraries.just("")),
                Tuple.of(1, References.kids(KidScheme.DEFAULT).map(Payments::withAnotherDigit)),
                Tuple.of(1, Arbitraries.of("Semesteravgift våren", "0", "----")));
    }

    private static String withAnotherDigit(Kid kid) {
        char last = kid.value().charAt(kid.value().length() - 1);
        return kid.value().substring(0, kid.value().length() - 1) + (last == '9' ? '0' : (char) (last + 1));
    }

    private static Arbitrary<BankReferences> bankReferences() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(11);
        return Combinators.combine(digits, Arbitraries.of("", "A/1"), Arbitraries.of("", "0000000123"))
                .as(BankReferences::new);
    }
}
