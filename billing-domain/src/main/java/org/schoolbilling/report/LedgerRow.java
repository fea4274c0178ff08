package org.schoolbilling.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.money.Money;

/**
 * An invoice in the ledger report (REP-1).
 *
 * @param nationalIdOrNull null where national ids are hidden
 * @param lines number, type, programme and amount of each line, as text
 */
public record LedgerRow(
        String unit,
        String schoolClass,
        long debtorNumber,
        String name,
        @Nullable NationalId nationalIdOrNull,
        boolean hasEnded,
        String number,
        String type,
        String term,
        Milestones milestones,
        String status,
        boolean isPaid,
        Money claims,
        Money paid,
        Money open,
        List<String> lines)
        implements ReportRow {

    /** What {@link #cells} holds. */
    public static final List<Column> COLUMNS = Column.of(
            "unit",
            "class",
            "debtorNumber#",
            "name",
            "nationalId",
            "studyRightEnded",
            "number#",
            "type",
            "term",
            "sent",
            "due",
            "reminded",
            "status",
            "paid",
            "claims#",
            "received#",
            "open#",
            "lines");

    public LedgerRow {
        lines = List.copyOf(lines);
    }

    static LedgerRow of(ReportItem item, boolean withNationalId) {
        var header = item.invoice().header();
        return new LedgerRow(
                item.facts().unit(),
                item.facts().schoolClass(),
                item.debtor().number(),
                item.debtor().name(),
                withNationalId ? item.debtor().nationalIdOrNull() : null,
                item.facts().hasEnded(),
                item.number(),
                header.type().value(),
                header.term().toString(),
                header.milestones(),
                item.settlement().status().code(),
                item.settlement().isPaid(),
                item.settlement().claims(),
                item.settlement().paid(),
                item.settlement().outstanding(),
                ReportLine.texts(item.invoice()));
    }

    @Override
    public List<Object> cells() {
        return Cells.of(
                unit,
                schoolClass,
                debtorNumber,
                name,
                nationalIdOrNull == null ? null : nationalIdOrNull.digits(),
                hasEnded,
                number,
                type,
                term,
                milestones.sentOrNull(),
                milestones.dueOrNull(),
                milestones.remindedOrNull(),
                status,
                isPaid,
                claims,
                paid,
                open,
                lines);
    }
}
