package org.schoolbilling.testkit.simulator;

import static org.schoolbilling.testkit.simulator.SchoolYear.NOK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;

/** What comes from the bank: payers who pay all, a part, too much, what they must only; wrong KIDs, repeats and reversals. */
final class Mail {

    private static final String ACCOUNT = "86011117947";
    private static final String OTHER_ACCOUNT = "12345678903";

    private final SchoolYear year;
    private int references;

    Mail(SchoolYear year) {
        this.year = year;
    }

    /**
     * A file of up to eight transactions.
     *
     * @param repeats whether it may bring again what came before, and may be faulty
     */
    BankSide.Listed file(boolean repeats) {
        List<BankTransaction> transactions = new ArrayList<>();
        List<Invoice> issued = year.invoices().stream()
                .filter(invoice -> invoice.header().number().isPresent())
                .toList();
        int size = year.random.nextInt(issued.isEmpty() ? 3 : 9);
        for (int i = 0; i < size; i++) {
            BankTransaction one = repeats && year.chance(20) ? again() : null;
            transactions.add(one == null ? fresh(issued) : one);
            if (repeats && year.chance(5)) {
                transactions.add(transactions.get(transactions.size() - 1));
            }
        }
        return year.bank.new Listed(transactions, repeats && year.chance(6));
    }

    /** Two of three pay all that they owe. */
    BankSide.Listed lastFile() {
        List<BankTransaction> transactions = new ArrayList<>();
        for (Invoice invoice : year.invoices()) {
            if (!invoice.isDraft() && Settlement.of(invoice).outstanding().isPositive() && year.chance(66)) {
                transactions.add(paying(
                        year.clock.today(),
                        Settlement.of(invoice).outstanding(),
                        invoice.header().kid().orElseThrow().value()));
            }
        }
        return year.bank.new Listed(transactions, false);
    }

    /** Something the bank delivered before: the same, with another amount, or taken back. */
    private @Nullable BankTransaction again() {
        List<BankTransaction> before = List.copyOf(year.bank.delivered().values());
        if (before.isEmpty()) {
            return null;
        }
        BankTransaction one = before.get(year.random.nextInt(before.size()));
        if (one.kind() != TransactionKind.PAYMENT) {
            return one;
        }
        return switch (year.random.nextInt(4)) {
            case 0 -> with(one, one.amount().plus(Money.ofMinor(100, NOK)));
            case 1 ->
                new BankTransaction(
                        1,
                        TransactionKind.REVERSAL,
                        one.receivingAccount(),
                        year.clock.today(),
                        null,
                        one.amount().negated(),
                        one.reference(),
                        reference(),
                        "",
                        "");
            default -> one;
        };
    }

    private static BankTransaction with(BankTransaction t, Money amount) {
        return new BankTransaction(
                1,
                t.kind(),
                t.receivingAccount(),
                t.paymentDate(),
                null,
                amount,
                t.reference(),
                t.references(),
                "",
                "");
    }

    private String payer() {
        return year.chance(70) ? OTHER_ACCOUNT : "";
    }

    private BankReferences reference() {
        return new BankReferences("A" + ++references, "", "");
    }

    private BankTransaction fresh(List<Invoice> issued) {
        LocalDate date = year.clock.today().minusDays(year.random.nextInt(4));
        Money amount = Money.ofMinor(year.random.nextInt(1, 90_000), NOK);
        if (issued.isEmpty() || year.chance(4)) {
            return transaction(TransactionKind.PAYMENT, ACCOUNT, date, amount, year.chance(50) ? "" : "12345678901");
        }
        Invoice invoice = issued.get(year.random.nextInt(issued.size()));
        String kid = invoice.header().kid().orElseThrow().value();
        Settlement settlement = Settlement.of(invoice);
        Money owed = settlement.outstanding();
        return switch (year.random.nextInt(20)) {
            case 0 -> transaction(TransactionKind.PAYMENT, ACCOUNT, date, amount, wrongDigit(kid));
            case 1 ->
                transaction(
                        TransactionKind.PAYMENT,
                        ACCOUNT,
                        date,
                        amount,
                        KidScheme.DEFAULT.generate(900_000, 123_456).value());
            case 2 ->
                transaction(
                        TransactionKind.PAYMENT,
                        ACCOUNT,
                        date,
                        amount,
                        KidScheme.DEFAULT
                                .generate(
                                        invoice.header().number().orElseThrow().value(), 999_999)
                                .value());
            case 3 -> transaction(TransactionKind.PAYMENT, OTHER_ACCOUNT, date, amount, kid);
            case 4 -> transaction(TransactionKind.NOTHING, ACCOUNT, date, Money.zero(NOK), kid);
            case 5, 6 -> paying(date, owed.plus(amount), kid);
            case 7, 8, 9 -> paying(date, mandatory(settlement), kid);
            case 10, 11 -> paying(date, declining(settlement), kid);
            case 12, 13 -> paying(date, Money.ofMinor(owed.minor() / 2, NOK), kid);
            case 14 -> paying(date, Money.ofMinor(owed.minor() - 1, NOK), kid);
            case 15 -> paying(date, amount, kid);
            default -> paying(date, owed, kid);
        };
    }

    private BankTransaction paying(LocalDate date, Money amount, String kid) {
        return transaction(
                TransactionKind.PAYMENT, ACCOUNT, date, amount.isPositive() ? amount : Money.ofMinor(1, NOK), kid);
    }

    private static Money mandatory(Settlement settlement) {
        return Money.sum(
                NOK,
                settlement.claimPositions().stream()
                        .filter(c -> !c.line().terms().isOptional())
                        .map(ClaimPosition::open)
                        .toList());
    }

    /** All but one of the optional claims. */
    private static Money declining(Settlement settlement) {
        Money owed = settlement.outstanding();
        return settlement.claimPositions().stream()
                .filter(c -> c.line().terms().isOptional())
                .findFirst()
                .map(c -> owed.minus(c.open()))
                .orElse(owed);
    }

    private static String wrongDigit(String kid) {
        char last = kid.charAt(kid.length() - 1);
        return kid.substring(0, kid.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
    }

    private BankTransaction transaction(
            TransactionKind kind, String account, LocalDate date, Money amount, String reference) {
        return new BankTransaction(1, kind, account, date, null, amount, reference, reference(), payer(), "");
    }
}
