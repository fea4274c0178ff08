package org.schoolbilling.report;

import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.term.Term;

/**
 * Which invoices a report is about; all that fit every part that is given.
 *
 * @param unitOrNull the unit of the lines' programmes
 */
public record ReportScope(
        @Nullable Term termOrNull,
        @Nullable InvoiceTypeCode typeOrNull,
        @Nullable LineTypeCode lineTypeOrNull,
        @Nullable String unitOrNull) {

    /** The whole ledger. */
    public static final ReportScope ALL = new ReportScope(null, null, null, null);

    public boolean takes(ReportItem item) {
        var header = item.invoice().header();
        return (termOrNull == null || header.term().equals(termOrNull))
                && (typeOrNull == null || header.type().equals(typeOrNull))
                && (lineTypeOrNull == null
                        || item.invoice().lines().stream()
                                .anyMatch(l -> l.type().equals(lineTypeOrNull)))
                && (unitOrNull == null || item.facts().units().contains(unitOrNull));
    }
}
