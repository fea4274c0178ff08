package org.schoolbilling.admin.command;

import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.report.ReportScope;
import org.schoolbilling.term.Term;
import picocli.CommandLine.Option;

/** Which invoices a report is about. */
final class ReportScopeOptions {

    @Option(names = "--term", paramLabel = "TERM", description = "Of one term; all where nothing is said.")
    private @Nullable Term term;

    @Option(
            names = {"--invoice-type", "--type"},
            paramLabel = "CODE",
            description = "Of one invoice type.")
    private @Nullable InvoiceTypeCode type;

    @Option(names = "--line-type", paramLabel = "CODE", description = "With a line of this type.")
    private @Nullable LineTypeCode lineType;

    @Option(names = "--unit", paramLabel = "CODE", description = "Of the unit of the lines' programmes.")
    private @Nullable String unit;

    ReportScope scope() {
        return new ReportScope(term, type, lineType, unit);
    }
}
