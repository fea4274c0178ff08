package org.schoolbilling.admin.command;

import java.nio.file.Path;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CreditorId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets a ledger up (CAT-10). */
@Command(
        name = "init",
        description = {
            "Sets up the ledger of the creditor that a catalogue names, or puts the next version of its catalogue in force.",
            "Claims that stand keep the terms they were made with."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin init --catalogue catalogue.json"})
public final class InitCommand implements Runnable {

    private final App app;

    @Option(
            names = {"--catalogue", "--catalog"},
            required = true,
            paramLabel = "FILE",
            description = "What may be demanded, on which invoices, and how it is booked: JSON or YAML.")
    private Path file = Path.of("");

    InitCommand(App app) {
        this.app = app;
    }

    private record Set(String creditor, long version, String database) {}

    @Override
    public void run() {
        Catalog catalog = CatalogueFile.require(app, file);
        CreditorId asked = app.options().creditorOrNull();
        if (asked != null && !asked.equals(catalog.creditor())) {
            throw Failure.badInput(
                            "usage",
                            null,
                            "The catalogue is for creditor " + catalog.creditor() + ", --creditor says " + asked + ".")
                    .toException();
        }
        try (Session session = Session.open(app, catalog.creditor())) {
            long version = session.billing().putCatalog(catalog, session.actor());
            app.say("The ledger of " + catalog.creditor() + " is in " + session.database() + ". Version " + version
                    + " of its catalogue is in force.");
            if (app.isJson()) {
                app.json().value(new Set(catalog.creditor().value(), version, session.database()));
            }
        }
    }
}
