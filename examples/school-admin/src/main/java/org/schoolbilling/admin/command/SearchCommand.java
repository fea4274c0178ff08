package org.schoolbilling.admin.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.store.InvoiceQuery;
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

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Show so many; 0 is all. 50 where nothing is said; JSON all.")
    private @Nullable Long limit;

    SearchCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        new InvoiceList(app, limit)
                .show(new InvoiceQuery(
                        term, type, Set.copyOf(statuses), debtor, name, number, kid, lineType, reference));
    }
}
