package org.schoolbilling.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.roster.Period;
import org.schoolbilling.settlement.PaymentPosition;

/** Adds up what reached bank accounts, day by day, to be held against their statements (avstemming, REP-4). For one thread. */
public final class BankReport {

    private record Day(String account, LocalDate date) {}

    private final Period days;
    private final Optional<String> account;
    private final Money zero;
    private final Map<Day, BankSum> sums =
            new TreeMap<>(Comparator.comparing(Day::account).thenComparing(Day::date));

    /**
     * Starts a report.
     *
     * @param account one account's digits, or empty for all
     */
    public BankReport(Period days, String account, Currency currency) {
        this.days = Objects.requireNonNull(days, "days");
        this.account = account.isEmpty() ? Optional.empty() : Optional.of(account);
        this.zero = Money.zero(currency);
    }

    /** Counts the payments of an item and gives them one by one. */
    public List<BankEntry> add(ReportItem item) {
        List<BankEntry> entries = new ArrayList<>();
        for (PaymentPosition position : item.settlement().paymentPositions()) {
            Money stays = position.line().amount().minus(position.movedOut());
            String to = position.line().origin().receivingAccount();
            LocalDate date = position.line().date();
            if (!stays.isZero() && isAsked(to, date)) {
                entries.add(new BankEntry(to, date, position.line().origin().archiveReference(), item.number(), stays));
                add(new BankSum(to, date, 1, stays, zero));
            }
        }
        return entries;
    }

    /** Counts a transaction on the unresolved list; empty where the report is not about it. */
    public Optional<BankEntry> add(RecordedTransaction unresolved) {
        BankTransaction t = unresolved.transaction();
        if (!isAsked(t.receivingAccount(), t.paymentDate())) {
            return Optional.empty();
        }
        add(new BankSum(t.receivingAccount(), t.paymentDate(), 1, zero, t.amount()));
        return Optional.of(new BankEntry(
                t.receivingAccount(), t.paymentDate(), t.references().archiveReference(), "", t.amount()));
    }

    private boolean isAsked(String to, LocalDate date) {
        return days.contains(date) && (account.isEmpty() || account.get().equals(to));
    }

    private void add(BankSum one) {
        sums.merge(
                new Day(one.account(), one.date()),
                one,
                (a, b) -> new BankSum(
                        a.account(),
                        a.date(),
                        a.entries() + 1,
                        a.booked().plus(b.booked()),
                        a.unresolved().plus(b.unresolved())));
    }

    /** By account and date, in this order. */
    public List<BankSum> sums() {
        return List.copyOf(sums.values());
    }
}
