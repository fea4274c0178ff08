package org.schoolbilling.admin.command;

import java.util.List;
import java.util.Set;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.spi.host.Notice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what happened to invoices, once (SPI-9). */
@Command(
        name = "events",
        description = {
            "Tells what happened to invoices since it was last asked, for other systems of the school.",
            "Each event comes at least once, with a key that never changes. A semester fee that became",
            "paid, or is paid no longer, comes with what its registration cards are to say."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin events --json"})
public final class EventsCommand implements Runnable {

    private final App app;

    @Option(
            names = "--automatic",
            split = ",",
            paramLabel = "CATEGORY",
            description = "Programme categories whose students are registered by paying the semester fee.")
    private List<String> automatic = List.of();

    EventsCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app, builder -> builder.automaticRegistration(Set.copyOf(automatic)))) {
            if (app.isJson()) {
                app.json().startItems("items");
            }
            long count = session.billing().deliverEvents(this::tell);
            app.say(count == 0 ? "Nothing happened." : Words.count(count, "event") + ".");
        }
    }

    private void tell(Notice notice) {
        if (app.isJson()) {
            app.json().item(EventWords.json(notice));
        } else {
            app.say("  " + notice.key() + "  invoice id " + notice.event().invoice() + " of "
                    + notice.event().debtor() + ": " + EventWords.of(notice));
        }
    }
}
