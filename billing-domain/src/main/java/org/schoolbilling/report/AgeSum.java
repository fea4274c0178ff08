package org.schoolbilling.report;

import java.util.List;
import org.schoolbilling.money.Money;

/** What is owed in a band (REP-8). */
public record AgeSum(AgeBand band, long invoices, Money open) implements ReportRow {

    /** What {@link #cells} holds. */
    public static final List<Column> COLUMNS = Column.of("days", "invoices#", "open#");

    @Override
    public List<Object> cells() {
        return Cells.of(band.days(), invoices, open);
    }
}
