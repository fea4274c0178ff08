package org.schoolbilling.report;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.schoolbilling.money.Money;

/** Tells how old what is owed on issued invoices is (aldersfordeling, REP-8). For one thread. */
public final class AgeingReport {

    private final ReportScope scope;
    private final LocalDate on;
    private final Map<AgeBand, AgeSum> bands = new EnumMap<>(AgeBand.class);

    public AgeingReport(ReportScope scope, LocalDate on, Currency currency) {
        this.scope = Objects.requireNonNull(scope, "scope");
        this.on = Objects.requireNonNull(on, "on");
        for (AgeBand band : AgeBand.values()) {
            bands.put(band, new AgeSum(band, 0, Money.zero(currency)));
        }
    }

    public void add(ReportItem item) {
        Money open = item.settlement().outstanding();
        if (!item.invoice().isDraft() && open.isPositive() && scope.takes(item)) {
            AgeBand band = AgeBand.of(item.invoice().header().milestones().dueOrNull(), on);
            bands.merge(
                    band,
                    new AgeSum(band, 1, open),
                    (a, b) -> new AgeSum(band, a.invoices() + 1, a.open().plus(b.open())));
        }
    }

    /** All bands, youngest first. */
    public List<AgeSum> bands() {
        return List.copyOf(bands.values());
    }
}
