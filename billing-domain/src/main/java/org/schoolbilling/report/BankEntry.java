package org.schoolbilling.report;

import java.time.LocalDate;
import java.util.List;
import org.schoolbilling.money.Money;

/**
 * A single amount of the bank reconciliation (REP-4).
 *
 * @param number the invoice it stands on; empty while it is unresolved
 */
public record BankEntry(String account, LocalDate date, String archiveReference, String number, Money amount)
        implements ReportRow {

    /** What {@link #cells} holds. */
    public static final List<Column> COLUMNS = Column.of("account", "date", "archiveReference", "number#", "amount#");

    @Override
    public List<Object> cells() {
        return Cells.of(account, date, archiveReference, number, amount);
    }
}
