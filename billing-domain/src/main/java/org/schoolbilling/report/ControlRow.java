package org.schoolbilling.report;

import java.util.List;
import org.schoolbilling.money.Money;

/**
 * An invoice whose balance is not 0, in the internal control report (REP-2).
 *
 * @param balance below zero while something is owed
 */
public record ControlRow(
        long debtorNumber,
        String name,
        String term,
        String type,
        String number,
        Money claims,
        Money paid,
        Money balance,
        List<String> lines)
        implements ReportRow {

    /** What {@link #cells} holds. */
    public static final List<Column> COLUMNS =
            Column.of("debtorNumber#", "name", "term", "type", "number#", "claims#", "received#", "balance#", "lines");

    public ControlRow {
        lines = List.copyOf(lines);
    }

    static ControlRow of(ReportItem item) {
        var header = item.invoice().header();
        return new ControlRow(
                item.debtor().number(),
                item.debtor().name(),
                header.term().toString(),
                header.type().value(),
                item.number(),
                item.settlement().claims(),
                item.settlement().paid(),
                item.settlement().balance(),
                ReportLine.texts(item.invoice()));
    }

    @Override
    public List<Object> cells() {
        return Cells.of(debtorNumber, name, term, type, number, claims, paid, balance, lines);
    }
}
