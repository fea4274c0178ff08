package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;

/** What the database itself shows to be wrong, where no key or constraint of it could see to it. */
final class Verification {

    private final Session session;
    private final List<String> found = new ArrayList<>();

    Verification(Session session) {
        this.session = session;
    }

    List<String> find() throws SQLException {
        invoices();
        journal();
        batches();
        references();
        found.addAll(LogChainTable.hidden(session));
        found.addAll(RefundTable.adrift(session));
        return List.copyOf(found);
    }

    private void invoices() throws SQLException {
        long last = 0;
        while (true) {
            long from = last;
            List<Long> ids = session.list(
                    "select id from school_billing.invoice where creditor = ? and id > ?"
                            + " order by creditor, id fetch first " + InvoiceCursor.PAGE + " rows only",
                    p -> session.creditor(p).number(from),
                    Row::number);
            if (ids.isEmpty()) {
                return;
            }
            page(ids);
            last = ids.get(ids.size() - 1);
        }
    }

    private void page(List<Long> ids) throws SQLException {
        Map<InvoiceId, Derived> stored = new HashMap<>();
        session.each(
                "select i.id, " + Derived.COLUMNS.in('i') + " from "
                        + session.perKey("invoice_id", "invoice", 'i', "i.id = k.invoice_id"),
                p -> session.creditor(p.numbers(ids)),
                row -> stored.put(new InvoiceId(row.number()), Derived.read(row)));
        List<InvoiceId> wanted = ids.stream().map(InvoiceId::new).toList();
        InvoiceReading reading = new InvoiceReading(session);
        try {
            reading.byId(wanted).values().forEach(invoice -> compare(invoice, stored));
        } catch (RuntimeException e) {
            // one of them cannot be read: which?
            for (InvoiceId id : wanted) {
                try {
                    reading.byId(List.of(id)).values().forEach(invoice -> compare(invoice, stored));
                } catch (RuntimeException broken) {
                    found.add("invoice " + id + " cannot be read: " + broken.getMessage());
                }
            }
        }
    }

    private void compare(Invoice invoice, Map<InvoiceId, Derived> stored) {
        Derived now = Derived.of(invoice);
        Derived column = stored.get(invoice.id());
        if (!now.equals(column)) {
            found.add("invoice " + invoice.id() + ": the columns say " + column + ", its lines say " + now);
        }
    }

    private void journal() throws SQLException {
        report(
                "select i.id, i.posting_count, coalesce(j.counted, 0), coalesce(j.highest, 0)"
                        + " from school_billing.invoice i left join ("
                        + "select invoice, count(*) as counted, max(posting_number) as highest"
                        + " from school_billing.posting where creditor = ? group by invoice) j on j.invoice = i.id"
                        + " where i.creditor = ? and (i.posting_count <> coalesce(j.counted, 0)"
                        + " or i.posting_count <> coalesce(j.highest, 0))",
                2,
                row -> "invoice " + row.number() + " says it has " + row.number() + " postings, and " + row.number()
                        + " are stored, numbered up to " + row.number());
        report(
                "select posting_date, receiving_account,"
                        + " sum(case when side = 'DEBIT' then amount_minor else -amount_minor end)"
                        + " from school_billing.posting where creditor = ? group by posting_date, receiving_account"
                        + " having sum(case when side = 'DEBIT' then amount_minor else -amount_minor end) <> 0",
                1,
                row -> "postings of " + row.text() + " on account " + row.text()
                        + " do not balance: debit less credit is " + row.text() + " in minor units (PST-2)");
    }

    private void batches() throws SQLException {
        for (GlBatch batch : BatchTable.all(session)) {
            Map<Long, PostingTable.Sums> marked =
                    PostingTable.sums(session, batch.number().value());
            for (VoucherSum voucher : batch.vouchers()) {
                PostingTable.Sums sums = marked.remove(voucher.number());
                long amount = voucher.amount().minor();
                if (!new PostingTable.Sums(voucher.postings(), amount, amount).equals(sums)) {
                    found.add("voucher " + voucher.number() + " of batch " + batch.number() + " says " + voucher
                            + ", its postings say " + sums);
                }
            }
            marked.keySet()
                    .forEach(v -> found.add("batch " + batch.number() + " has postings of voucher " + v
                            + ", which is not one of its vouchers"));
        }
    }

    private void references() throws SQLException {
        report(
                "select p.invoice, p.posting_number, p.batch from school_billing.posting p where p.creditor = ?"
                        + " and p.batch is not null and not exists (select 1 from school_billing.gl_batch b"
                        + " where b.creditor = p.creditor and b.batch_number = p.batch)",
                1,
                row -> "posting " + row.text() + "/" + row.text() + " is in batch " + row.text()
                        + ", which is not there");
        report(
                "select l.invoice, l.line_number, l.transaction_key from school_billing.invoice_line l"
                        + " where l.creditor = ? and l.transaction_key <> '' and not exists"
                        + " (select 1 from school_billing.bank_transaction t where t.creditor = l.creditor"
                        + " and t.transaction_key = l.transaction_key)",
                1,
                row -> "line " + row.text() + "/" + row.text() + " books transaction " + row.text()
                        + ", which is not there");
    }

    private void report(String sql, int creditors, Session.Reader<String> words) throws SQLException {
        found.addAll(session.list(
                sql,
                p -> {
                    for (int i = 0; i < creditors; i++) {
                        session.creditor(p);
                    }
                },
                words));
    }
}
