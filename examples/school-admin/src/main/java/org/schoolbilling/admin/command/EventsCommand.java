package org.schoolbilling.admin.command;

import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.ledger.HostEventText;
import picocli.CommandLine.Command;

/** Tells what happened to invoices, once (SPI-9). */
@Command(
        name = "events",
        description = {
            "Tells what happened to invoices since it was last asked, for other systems of the school.",
            "Each event comes at least once, with a key that never changes."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin events --json"})
public final class EventsCommand implements Runnable {

    private final App app;

    EventsCommand(App app) {
        this.app = app;
    }

    private record Row(long key, String event, long invoice, String debtor, String from, String to) {}

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            if (app.isJson()) {
                app.json().startItems("items");
            }
            long count = session.billing().deliverEvents(this::tell);
            app.say(count == 0 ? "Nothing happened." : Words.count(count, "event") + ".");
        }
    }

    private void tell(long key, HostEvent event) {
        if (event instanceof HostEvent.StatusChanged changed) {
            Row row = new Row(
                    key,
                    "STATUS_CHANGED",
                    changed.invoice().value(),
                    changed.debtor().value(),
                    changed.from().name(),
                    changed.to().name());
            if (app.isJson()) {
                app.json().item(row);
            } else {
                app.say("  " + key + "  invoice id " + row.invoice() + " of " + row.debtor() + ": "
                        + Words.of(changed.from()) + " -> " + Words.of(changed.to()));
            }
        } else {
            HostEventText text = HostEventText.write(event);
            app.say("  " + key + "  invoice id " + event.invoice() + " of " + event.debtor() + ": " + text.kind());
        }
    }
}
