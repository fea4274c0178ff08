package org.schoolbilling.admin.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.admin.out.Table;
import org.schoolbilling.admin.out.Words;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.InvoiceQuery;

/** Lists invoices that fit a query, a page at a time. */
final class InvoiceList {

    private static final int PAGE = 100;
    private static final long FOR_PEOPLE = 50;

    private final App app;
    private final long most;

    /** At most so many; 0 is all, null what suits the reader. */
    InvoiceList(App app, @Nullable Long limit) {
        this.app = app;
        this.most = limit != null ? limit : app.isJson() ? 0 : FOR_PEOPLE;
    }

    private record Row(
            long id,
            @Nullable Long number,
            @Nullable String kid,
            String type,
            String term,
            String debtor,
            @Nullable String name,
            String status,
            @Nullable String due,
            String claimed,
            String received,
            String outstanding,
            String surplus) {}

    void show(InvoiceQuery query) {
        showAll(query, this::show);
    }

    /** The lines that fit, by invoice; so many invoices at most. */
    void showLines(InvoiceQuery query) {
        showAll(query, (session, page) -> lines(query, page));
    }

    private record LineRow(
            long id,
            @Nullable Long number,
            String debtor,
            int line,
            String lineType,
            String role,
            String date,
            String text,
            String amount) {

        static LineRow of(Invoice invoice, InvoiceLine line) {
            return new LineRow(
                    invoice.id().value(),
                    invoice.header().number().map(n -> n.value()).orElse(null),
                    invoice.header().debtor().value(),
                    line.number(),
                    line.type().value(),
                    line.role().name(),
                    line.date().toString(),
                    line.text(),
                    line.amount().toText());
        }
    }

    private void lines(InvoiceQuery query, List<Invoice> page) {
        Table table = new Table()
                .left("Invoice")
                .right("Line")
                .left("Type")
                .left("Date")
                .right("Amount")
                .left("Text");
        for (Invoice invoice : page) {
            for (InvoiceLine line : invoice.lines()) {
                if (query.fits(line)) {
                    LineRow row = LineRow.of(invoice, line);
                    if (app.isJson()) {
                        app.json().item(row);
                    }
                    table.row(
                            row.number() == null ? "draft " + row.id() : row.number(),
                            row.line(),
                            row.lineType(),
                            row.date(),
                            Words.amount(line.amount()),
                            row.text());
                }
            }
        }
        if (!app.isJson() && !table.isEmpty()) {
            table.print(app.out());
        }
    }

    private void showAll(InvoiceQuery query, BiConsumer<Session, List<Invoice>> each) {
        try (Session session = Session.open(app);
                Cursor<Invoice> found = session.store().stream(query)) {
            if (app.isJson()) {
                app.json().startItems("items");
            }
            long shown = 0;
            List<Invoice> page = new ArrayList<>();
            while (found.hasNext() && (most == 0 || shown < most)) {
                page.add(found.next());
                shown++;
                if (page.size() == PAGE) {
                    each.accept(session, page);
                    page.clear();
                }
            }
            each.accept(session, page);
            boolean isMore = found.hasNext();
            if (app.isJson()) {
                app.json().field("found", shown).field("more", isMore);
            } else if (shown == 0) {
                app.say("Nothing found.");
            } else {
                app.say(Words.count(shown, "invoice") + (isMore ? ", and there are more: see --limit." : "."));
            }
        }
    }

    private void show(Session session, List<Invoice> page) {
        Set<DebtorId> ids = page.stream().map(i -> i.header().debtor()).collect(Collectors.toSet());
        Map<DebtorId, Debtor> debtors =
                ids.isEmpty() ? Map.of() : session.store().debtors(ids);
        Table table = new Table()
                .left("Invoice")
                .left("Type")
                .left("Term")
                .left("Status")
                .right("Claimed")
                .right("Received")
                .right("Owed")
                .left("Debtor");
        for (Invoice invoice : page) {
            Debtor payer = debtors.get(invoice.header().debtor());
            Row row = row(invoice, payer == null ? null : payer.name());
            if (app.isJson()) {
                app.json().item(row);
            }
            Settlement settlement = Settlement.of(invoice);
            table.row(
                    row.number() == null ? "draft " + row.id() : row.number(),
                    row.type(),
                    row.term(),
                    row.status(),
                    Words.amount(settlement.claims()),
                    Words.amount(settlement.paid()),
                    Words.amount(settlement.outstanding()),
                    row.debtor() + (row.name() == null ? "" : " " + row.name()));
        }
        if (!app.isJson() && !table.isEmpty()) {
            table.print(app.out());
        }
    }

    private static Row row(Invoice invoice, @Nullable String debtorName) {
        InvoiceJson json = InvoiceJson.of(invoice);
        return new Row(
                json.id(),
                json.number(),
                json.kid(),
                json.type(),
                json.term(),
                json.debtor(),
                debtorName,
                json.status(),
                json.due(),
                json.claimed(),
                json.received(),
                json.outstanding(),
                json.surplus());
    }
}
