package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.ledger.HostEventText;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.spi.store.StoredEvent;

/** Table host_event: what the host is to be told, in order (SPI-9). */
final class EventTable {

    private static final Columns COLUMNS = Columns.of("event_key, is_delivered, invoice, debtor, kind, content");

    /** The key is given by the database. */
    private static final Columns ADDED = Columns.of("is_delivered, invoice, debtor, kind, content");

    private EventTable() {}

    /** Keys are taken here, after the versions were checked, so that those of one invoice ascend. */
    static void append(Session session, List<Changes> invoices) throws SQLException {
        List<HostEvent> added = new ArrayList<>();
        invoices.forEach(c -> added.addAll(c.events()));
        session.insert("host_event", ADDED, added, (p, e) -> bind(p.flag(false), e));
    }

    private static void bind(Params p, HostEvent event) throws SQLException {
        HostEventText text = HostEventText.write(event);
        p.number(event.invoice().value())
                .text(event.debtor().value())
                .text(text.kind())
                .text(text.content());
    }

    static void deliver(Session session, List<Long> keys) throws SQLException {
        session.batch(
                "update school_billing.host_event set is_delivered = true where creditor = ? and event_key = ?",
                keys.stream().sorted().toList(),
                (p, key) -> session.creditor(p).number(key));
    }

    static List<StoredEvent> undelivered(Session session, int limit) throws SQLException {
        return session.list(
                "select " + COLUMNS.list() + " from school_billing.host_event"
                        + " where creditor = ? and is_delivered = false"
                        + " order by creditor, is_delivered, event_key fetch first " + Math.max(limit, 0)
                        + " rows only",
                session::creditor,
                EventTable::read);
    }

    static List<StoredEvent> of(Session session, InvoiceId invoice) throws SQLException {
        return session.list(
                "select " + COLUMNS.list() + " from school_billing.host_event where creditor = ? and invoice = ?"
                        + " order by event_key",
                p -> session.creditor(p).number(invoice.value()),
                EventTable::read);
    }

    private static StoredEvent read(Row row) throws SQLException {
        long key = row.number();
        boolean isDelivered = row.flag();
        InvoiceId invoice = new InvoiceId(row.number());
        DebtorId debtor = new DebtorId(row.text());
        HostEventText text = new HostEventText(row.text(), row.text());
        try {
            return new StoredEvent(key, text.read(invoice, debtor), isDelivered);
        } catch (IllegalArgumentException e) {
            throw new StoreException("event " + key + " cannot be read: " + e.getMessage(), e);
        }
    }
}
