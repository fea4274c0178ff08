package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.InvoiceQuery;

/**
 * Invoices page by page, each page beginning after the last id of the one before. The transaction is a snapshot; in a trial,
 * which is none, invoices that come after the opening are left out by their ids.
 */
final class InvoiceCursor implements Cursor<Invoice> {

    static final int PAGE = 1_000;

    private final Connections.Lease lease;
    private final InvoiceFilter filter;
    private long last;
    private final long end;
    private Iterator<Invoice> page = List.<Invoice>of().iterator();
    private boolean isEnd;

    private InvoiceCursor(Connections.Lease lease, InvoiceQuery query) throws SQLException {
        this.lease = lease;
        this.filter = new InvoiceFilter(query);
        Session session = lease.session();
        this.end = session.view() == 0
                ? Long.MAX_VALUE
                : session.first(
                                "select id from school_billing.invoice where creditor = ?"
                                        + " order by creditor desc, id desc fetch first 1 rows only",
                                session::creditor,
                                Row::number)
                        .orElse(0L);
    }

    static Cursor<Invoice> open(Connections.Lease lease, InvoiceQuery query) {
        try {
            return new InvoiceCursor(lease, query);
        } catch (SQLException e) {
            lease.close();
            throw new StoreException("a stream could not be opened: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !isEnd) {
            try {
                readPage();
            } catch (SQLException e) {
                close();
                throw new StoreException("a stream broke off: " + e.getMessage(), e);
            } catch (RuntimeException e) {
                close();
                throw e;
            }
        }
        return page.hasNext();
    }

    private void readPage() throws SQLException {
        Session session = lease.session();
        List<InvoiceTable.Stored> headers = session.list(
                "select " + InvoiceTable.HEADER.in('i') + " from school_billing.invoice i"
                        + " where i.creditor = ? and i.id > ? and i.id <= ? and not i.is_discarded"
                        + filter.conditions() + " order by " + filter.order() + " fetch first " + PAGE + " rows only",
                p -> filter.bind(session.creditor(p).number(last).number(end)),
                InvoiceTable::read);
        page = new InvoiceReading(session).assemble(headers).iterator();
        if (headers.size() < PAGE) {
            close();
        } else {
            last = headers.get(headers.size() - 1).header().id().value();
        }
    }

    @Override
    public Invoice next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more invoices");
        }
        return page.next();
    }

    @Override
    public void close() {
        isEnd = true;
        lease.close();
    }
}
