package org.schoolbilling.admin.command;

import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.ledger.LogEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what was done with an entry (PAY-13). */
@Command(
        name = "history",
        description = "Shows what people did with an entry, on the list or not, oldest first.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin unresolved history 3f9c02ab"})
final class UnresolvedHistoryCommand implements Runnable {

    private final App app;

    @Mixin
    private UnresolvedEntry entry = new UnresolvedEntry();

    UnresolvedHistoryCommand(App app) {
        this.app = app;
    }

    private record Row(String at, String by, String before, String after) {
        static Row of(LogEntry e) {
            return new Row(e.stamp().at().toString(), e.stamp().by().name(), e.before(), e.after());
        }
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            var rows = session.billing().desk().history(entry.anyKey(session), session.actor()).stream()
                    .map(Row::of)
                    .toList();
            if (app.isJson()) {
                app.json().field("items", rows);
            } else if (rows.isEmpty()) {
                app.say("Nobody did anything with it.");
            }
            rows.forEach(row -> app.say("  " + row.at() + "  " + row.by() + ": " + row.after()));
        }
    }
}
