package org.schoolbilling.admin.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.InvoiceQuery.Days;
import org.schoolbilling.term.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds invoices (INV-7). */
@Command(
        name = "search",
        description = "Finds invoices and drafts that fit everything that is asked for.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples: school-admin search --name bård",
            "          school-admin search --term 2026-AUTUMN --status SENDT --limit 0",
            "          school-admin search --lines --line-type INNBET --date-from 2026-09-01",
        })
public final class SearchCommand implements Runnable {

    private final App app;

    @Option(names = "--debtor", paramLabel = "ID", description = "The debtor's id.")
    private @Nullable DebtorId debtor;

    @Option(names = "--name", paramLabel = "PART", description = "A part of the debtor's name, in small or capitals.")
    private @Nullable String name;

    @Option(names = "--number", paramLabel = "N", description = "The invoice number.")
    private @Nullable InvoiceNumber number;

    @Option(names = "--kid", paramLabel = "KID", description = "The KID, all of it.")
    private @Nullable String kid;

    @Option(
            names = {"--invoice-type", "--type"},
            paramLabel = "CODE",
            description = "The invoice type.")
    private @Nullable InvoiceTypeCode type;

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "One or more of DRAFT, SENDT, PURRET1, PURRET2, OPPGJORT, FRAFALT, BORTFALT, REFUNDERT,"
                    + " KREDITERT.")
    private List<Status> statuses = new ArrayList<>();

    @Option(names = "--term", paramLabel = "TERM", description = "The term.")
    private @Nullable Term term;

    @Option(names = "--line-type", paramLabel = "CODE", description = "Some line is of this type.")
    private @Nullable LineTypeCode lineType;

    @Option(names = "--reference", paramLabel = "TEXT", description = "The customer's reference.")
    private @Nullable String reference;

    @Option(names = "--sent-from", paramLabel = "DATE", description = "Sent on this day or later.")
    private @Nullable LocalDate sentFrom;

    @Option(names = "--sent-to", paramLabel = "DATE", description = "Sent on this day or before.")
    private @Nullable LocalDate sentTo;

    @Option(names = "--due-from", paramLabel = "DATE", description = "Due on this day or later.")
    private @Nullable LocalDate dueFrom;

    @Option(names = "--due-to", paramLabel = "DATE", description = "Due on this day or before.")
    private @Nullable LocalDate dueTo;

    @Option(names = "--date-from", paramLabel = "DATE", description = "Some line is dated this day or later.")
    private @Nullable LocalDate dateFrom;

    @Option(names = "--date-to", paramLabel = "DATE", description = "Some line is dated this day or before.")
    private @Nullable LocalDate dateTo;

    @Option(
            names = "--lines",
            description = "List the lines that fit --line-type and the dates of lines, not the invoices.")
    private boolean lines;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Show so many; 0 is all. 50 where nothing is said; JSON all.")
    private @Nullable Long limit;

    SearchCommand(App app) {
        this.app = app;
    }

    private static Days days(String option, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw Failure.badInput(
                            "usage",
                            null,
                            "--" + option + "-from " + from + " is later than --" + option + "-to " + to
                                    + ". Change the one or the other.")
                    .toException();
        }
        return new Days(from, to);
    }

    @Override
    public void run() {
        InvoiceQuery query = new InvoiceQuery(
                        term, type, Set.copyOf(statuses), debtor, name, number, kid, lineType, reference)
                .on(days("sent", sentFrom, sentTo), days("due", dueFrom, dueTo), days("date", dateFrom, dateTo));
        InvoiceList list = new InvoiceList(app, limit);
        if (lines) {
            list.showLines(query);
        } else {
            list.show(query);
        }
    }
}
