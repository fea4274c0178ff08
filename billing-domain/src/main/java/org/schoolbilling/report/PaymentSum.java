package org.schoolbilling.report;

import java.time.LocalDate;
import java.util.List;
import org.schoolbilling.money.Money;

/** What was paid on a day to a coding and line type (REP-3). */
public record PaymentSum(LocalDate date, String coding, String lineType, long parts, Money amount)
        implements ReportRow {

    /** What {@link #cells} holds. */
    public static final List<Column> COLUMNS = Column.of("date", "coding", "lineType", "parts#", "amount#");

    @Override
    public List<Object> cells() {
        return Cells.of(date, coding, lineType, parts, amount);
    }
}
