package org.schoolbilling.admin.command;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.term.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists drafts. */
@Command(
        name = "list",
        description = "Lists the drafts that wait to be issued.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin draft list --term 2026-AUTUMN"})
final class DraftListCommand implements Runnable {

    private final App app;

    @Option(names = "--term", paramLabel = "TERM", description = "The term.")
    private @Nullable Term term;

    @Option(
            names = {"--invoice-type", "--type"},
            paramLabel = "CODE",
            description = "The invoice type.")
    private @Nullable InvoiceTypeCode type;

    @Option(names = "--debtor", paramLabel = "ID", description = "The debtor's id.")
    private @Nullable DebtorId debtor;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Show so many; 0 is all. 50 where nothing is said; JSON all.")
    private @Nullable Long limit;

    DraftListCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        new InvoiceList(app, limit)
                .show(new InvoiceQuery(
                        term, type, Set.copyOf(List.of(Status.DRAFT)), debtor, null, null, null, null, null));
    }
}
