package org.schoolbilling.report;

import java.util.List;
import java.util.Objects;
import org.schoolbilling.money.Money;

/**
 * What a group of the ledger report comes to, or all of it (REP-1).
 *
 * @param unit empty where it is not grouped, and in the sum of all
 * @param students how many debtors, each once
 */
public record LedgerSum(
        String unit, String schoolClass, long students, long invoices, Money claims, Money paid, Money open)
        implements ReportRow {

    /** What {@link #cells} holds. */
    public static final List<Column> COLUMNS =
            Column.of("unit", "class", "students#", "invoices#", "claims#", "received#", "open#");

    public LedgerSum {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(schoolClass, "schoolClass");
    }

    @Override
    public List<Object> cells() {
        return Cells.of(unit, schoolClass, students, invoices, claims, paid, open);
    }
}
