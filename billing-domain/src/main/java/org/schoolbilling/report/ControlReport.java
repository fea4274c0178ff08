package org.schoolbilling.report;

import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.money.Money;

/** Finds invoices that do not balance (internkontroll, REP-2). For one thread. */
public final class ControlReport {

    private final ReportScope scope;
    private final boolean withMovementsOnly;
    private ControlSum sum;

    /**
     * Starts a report.
     *
     * @param withMovementsOnly only invoices on which something else than claims stands
     */
    public ControlReport(ReportScope scope, boolean withMovementsOnly, Currency currency) {
        this.scope = Objects.requireNonNull(scope, "scope");
        this.withMovementsOnly = withMovementsOnly;
        Money zero = Money.zero(currency);
        this.sum = new ControlSum(0, zero, zero, zero, zero, zero);
    }

    /** Counts an item and gives its row; empty where it balances, or the report is not about it. */
    public Optional<ControlRow> add(ReportItem item) {
        boolean hasMovements = item.invoice().lines().stream().anyMatch(line -> !(line instanceof ClaimLine));
        if (item.settlement().balance().isZero() || !scope.takes(item) || (withMovementsOnly && !hasMovements)) {
            return Optional.empty();
        }
        sum = new ControlSum(
                sum.invoices() + 1,
                sum.claims().plus(item.settlement().claims()),
                sum.paid().plus(item.settlement().paid()),
                sum.balance().plus(item.settlement().balance()),
                sum.owed().plus(item.settlement().outstanding()),
                sum.held().plus(item.settlement().surplus()));
        return Optional.of(ControlRow.of(item));
    }

    public ControlSum sum() {
        return sum;
    }
}
