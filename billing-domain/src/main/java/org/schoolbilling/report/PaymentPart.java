package org.schoolbilling.report;

import java.time.LocalDate;
import java.util.List;
import org.schoolbilling.money.Money;

/**
 * A part of a payment, by where its money stands (REP-3).
 *
 * @param lineType the claim's; empty for money that no claim has
 * @param coding the claim's account coding; for money that no claim has the unplaced account
 */
public record PaymentPart(
        LocalDate date,
        String coding,
        String lineType,
        long debtorNumber,
        String name,
        String number,
        String kid,
        String reference,
        Money amount)
        implements ReportRow {

    /** What {@link #cells} holds. */
    public static final List<Column> COLUMNS =
            Column.of("date", "coding", "lineType", "debtorNumber#", "name", "number#", "kid", "reference", "amount#");

    @Override
    public List<Object> cells() {
        return Cells.of(date, coding, lineType, debtorNumber, name, number, kid, reference, amount);
    }
}
