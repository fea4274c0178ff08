package org.schoolbilling.admin.command;

import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.store.StoredCatalog;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

/** Shows the catalogue in force. */
@Command(
        name = "show",
        description = "Shows the catalogue in force, as a document that init takes again.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin catalogue show > catalogue.json"})
final class CatalogueShowCommand implements Runnable {

    private final App app;

    CatalogueShowCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            StoredCatalog stored = session.store()
                    .catalog()
                    .orElseThrow(() -> BillingException.of(
                            ErrorCode.CREDITOR_NOT_SET_UP,
                            session.store().creditor().value()));
            if (app.isJson()) {
                app.json()
                        .field("version", stored.version())
                        .field("storedBy", stored.stored().by().name())
                        .field("storedAt", stored.stored().at().toString())
                        .field("catalogue", new JsonMapper().readTree(stored.document()));
            } else {
                app.out().print(stored.document());
            }
        }
    }
}
