package org.schoolbilling.admin.command;

import java.util.Optional;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.host.StoredRoster;
import org.schoolbilling.admin.out.Words;
import picocli.CommandLine.Command;

/** Says which roster is in force. */
@Command(
        name = "show",
        description = "Says which roster is loaded.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin roster show"})
final class RosterShowCommand implements Runnable {

    private final App app;

    RosterShowCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            Optional<StoredRoster> roster = session.roster().current();
            app.say(roster.map(r -> r.file() + ", " + Words.count(r.persons(), "person") + ", loaded by " + r.loadedBy()
                            + " " + r.loadedAt())
                    .orElse("No roster is loaded."));
            if (app.isJson()) {
                app.json()
                        .field("file", roster.map(StoredRoster::file).orElse(null))
                        .field("persons", roster.map(StoredRoster::persons).orElse(0L))
                        .field("loadedBy", roster.map(StoredRoster::loadedBy).orElse(null))
                        .field(
                                "loadedAt",
                                roster.map(r -> r.loadedAt().toString()).orElse(null));
            }
        }
    }
}
