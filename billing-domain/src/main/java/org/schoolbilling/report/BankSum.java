package org.schoolbilling.report;

import java.time.LocalDate;
import java.util.List;
import org.schoolbilling.money.Money;

/**
 * What reached an account on a value date (REP-4).
 *
 * @param booked payments on invoices, less what was moved out or returned
 * @param unresolved what is on the unresolved list, reversals below zero
 */
public record BankSum(String account, LocalDate date, long entries, Money booked, Money unresolved)
        implements ReportRow {

    /** What {@link #cells} holds. */
    public static final List<Column> COLUMNS =
            Column.of("account", "date", "entries#", "booked#", "unresolved#", "total#");

    @Override
    public List<Object> cells() {
        return Cells.of(account, date, entries, booked, unresolved, booked.plus(unresolved));
    }
}
