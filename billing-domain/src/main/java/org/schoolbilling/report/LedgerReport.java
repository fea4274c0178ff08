package org.schoolbilling.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.DebtorId;

/** Adds up the ledger report (fakturareskontro, REP-1), item by item. For one thread. */
public final class LedgerReport {

    /**
     * What is asked for.
     *
     * @param isGrouped by unit and class, as the roster knows them today
     * @param withNationalIds else they are hidden
     */
    public record Request(ReportScope scope, LedgerFilter filter, boolean isGrouped, boolean withNationalIds) {
        public Request {
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(filter, "filter");
        }
    }

    private record Group(String unit, String schoolClass) {}

    private static final class Tally {
        private final Set<DebtorId> debtors = new HashSet<>();
        private long invoices;
        private Money claims;
        private Money paid;
        private Money open;

        Tally(Money zero) {
            claims = zero;
            paid = zero;
            open = zero;
        }

        void add(ReportItem item) {
            debtors.add(item.debtor().id());
            invoices++;
            claims = claims.plus(item.settlement().claims());
            paid = paid.plus(item.settlement().paid());
            open = open.plus(item.settlement().outstanding());
        }

        LedgerSum sum(Group group) {
            return new LedgerSum(group.unit, group.schoolClass, debtors.size(), invoices, claims, paid, open);
        }
    }

    private final Request request;
    private final Money zero;
    private final Tally all;
    private final Map<Group, Tally> groups =
            new TreeMap<>(Comparator.comparing(Group::unit).thenComparing(Group::schoolClass));

    public LedgerReport(Request request, Currency currency) {
        this.request = Objects.requireNonNull(request, "request");
        this.zero = Money.zero(currency);
        this.all = new Tally(zero);
    }

    /** Counts an item and gives its row; empty where the report is not about it. */
    public Optional<LedgerRow> add(ReportItem item) {
        if (!request.scope().takes(item) || !request.filter().takes(item.settlement())) {
            return Optional.empty();
        }
        all.add(item);
        if (request.isGrouped()) {
            groups.computeIfAbsent(new Group(item.facts().unit(), item.facts().schoolClass()), g -> new Tally(zero))
                    .add(item);
        }
        return Optional.of(LedgerRow.of(item, request.withNationalIds()));
    }

    /** The groups in order, where they were asked for. */
    public List<LedgerSum> groups() {
        List<LedgerSum> sums = new ArrayList<>();
        groups.forEach((group, tally) -> sums.add(tally.sum(group)));
        return sums;
    }

    /** All together. */
    public LedgerSum sum() {
        return all.sum(new Group("", ""));
    }
}
