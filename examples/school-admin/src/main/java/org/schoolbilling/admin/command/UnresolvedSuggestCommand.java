package org.schoolbilling.admin.command;

import java.util.List;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.run.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what an entry may be for (PAY-13). */
@Command(
        name = "suggest",
        description = "Shows invoices that an entry may be for, and why. Nothing is booked.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin unresolved suggest 3f9c02ab"})
final class UnresolvedSuggestCommand implements Runnable {

    private final App app;

    @Mixin
    private UnresolvedEntry entry = new UnresolvedEntry();

    UnresolvedSuggestCommand(App app) {
        this.app = app;
    }

    private record Row(long invoice, String debtor, String outstanding, String ground) {
        static Row of(Suggestion suggestion) {
            var header = suggestion.invoice().header();
            return new Row(
                    header.number().map(InvoiceNumber::value).orElse(0L),
                    header.debtor().value(),
                    Settlement.of(suggestion.invoice()).outstanding().toText(),
                    suggestion.ground().name());
        }
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            List<Suggestion> found = session.billing().desk().suggest(entry.key(session), session.actor());
            if (app.isJson()) {
                app.json().field("items", found.stream().map(Row::of).toList());
            } else if (found.isEmpty()) {
                app.say("Nothing suggests itself.");
            } else {
                Table table =
                        new Table().left("Invoice").left("Debtor").right("Owed").left("Why");
                for (Suggestion one : found) {
                    Row row = Row.of(one);
                    table.row(
                            Long.toString(row.invoice()),
                            row.debtor(),
                            Words.amount(Settlement.of(one.invoice()).outstanding()),
                            Words.of(one.ground()));
                }
                table.print(app.out());
            }
        }
    }
}
