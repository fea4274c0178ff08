package org.schoolbilling.report;

import java.util.List;

/** A row of a report that any writer can write: its values in the order of its columns. */
public interface ReportRow {

    /**
     * One value for each column: text, {@link org.schoolbilling.money.Money}, date, whole number, yes or no, or a list of
     * texts; an empty text where there is none.
     */
    List<Object> cells();
}
