package org.schoolbilling.report;

import java.util.List;
import org.schoolbilling.money.Money;

/**
 * What the internal control report comes to (REP-2).
 *
 * @param owed what is open on claims
 * @param held what is held of payments; held − owed is the balance
 */
public record ControlSum(long invoices, Money claims, Money paid, Money balance, Money owed, Money held)
        implements ReportRow {

    /** What {@link #cells} holds. */
    public static final List<Column> COLUMNS =
            Column.of("invoices#", "claims#", "received#", "balance#", "owed#", "held#");

    @Override
    public List<Object> cells() {
        return Cells.of(invoices, claims, paid, balance, owed, held);
    }
}
