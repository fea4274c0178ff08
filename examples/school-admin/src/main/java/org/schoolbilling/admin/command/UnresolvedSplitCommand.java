package org.schoolbilling.admin.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.spi.run.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Splits an entry over several invoices (PAY-13). */
@Command(
        name = "split",
        description = "Books an entry's money on several invoices; the parts add up to its amount.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: school-admin unresolved split 3f9c02ab --part 100017=600.00 --part 100018=400.00"})
final class UnresolvedSplitCommand implements Runnable {

    private final App app;

    @Mixin
    private UnresolvedEntry entry = new UnresolvedEntry();

    @Option(
            names = "--part",
            required = true,
            paramLabel = "NUMBER=AMOUNT",
            description = "An invoice and its part; once for each invoice.")
    private Map<InvoiceNumber, String> parts = new LinkedHashMap<>();

    UnresolvedSplitCommand(App app) {
        this.app = app;
    }

    @Override
    public void run() {
        try (Session session = Session.open(app)) {
            List<Desk.Part> each = new ArrayList<>();
            parts.forEach((number, amount) -> each.add(
                    new Desk.Part(number, Objects.requireNonNull(Inputs.positive(amount, session.currency())))));
            List<Invoice> after = session.billing().desk().split(entry.key(session), each, session.actor());
            if (app.isJson()) {
                app.json().field("invoices", after.stream().map(InvoiceJson::of).toList());
            } else {
                after.forEach(new InvoiceAnswer(app, session)::print);
            }
        }
    }
}
