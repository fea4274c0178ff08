package org.schoolbilling.admin.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Store;

/** All that a ledger says, without what only tells how it came about: ids, runs, clock times. */
final class LedgerText {

    private LedgerText() {}

    /** One text a fact, sorted. */
    static List<String> of(Session session) {
        Store store = session.store();
        List<String> facts = new ArrayList<>();
        List<Invoice> page = new ArrayList<>();
        try (Cursor<Invoice> invoices = store.stream(InvoiceQuery.ALL)) {
            while (invoices.hasNext()) {
                page.add(invoices.next());
                if (page.size() == 500 || !invoices.hasNext()) {
                    add(store, page, facts);
                    page.clear();
                }
            }
        }
        try (Cursor<RecordedTransaction> unresolved = store.unresolved()) {
            unresolved.forEachRemaining(
                    t -> facts.add("unresolved " + t.key().toText() + " " + t.outcome() + " " + t.transaction()));
        }
        for (GlBatch batch : store.batches()) {
            facts.add("batch " + batch.number() + " " + batch.state() + " " + batch.debit() + " " + batch.vouchers());
        }
        facts.sort(null);
        return facts;
    }

    private static void add(Store store, List<Invoice> page, List<String> facts) {
        Map<InvoiceId, List<Posting>> postings =
                store.postings(page.stream().map(Invoice::id).toList());
        for (Invoice invoice : page) {
            InvoiceHeader header = invoice.header();
            String name =
                    header.type() + "/" + header.debtor() + "/" + header.term().toCode() + "/" + header.sequence();
            Settlement settlement = Settlement.of(invoice);
            facts.add(name + " " + header.numberOrNull() + " " + header.kidOrNull() + " " + header.milestones() + " "
                    + settlement.status() + " " + settlement.claims() + " " + settlement.balance() + " "
                    + header.isDiscarded());
            invoice.lines().forEach(line -> facts.add(name + " line " + line(line)));
            for (Allocation allocation : invoice.allocations()) {
                facts.add(name + " " + allocation);
            }
            for (Posting p : postings.getOrDefault(invoice.id(), List.of())) {
                facts.add(name + " posting " + p.number() + " " + p.date() + " " + p.coding() + " " + p.signed() + " "
                        + p.note() + " " + p.handOverOrNull());
            }
        }
    }

    private static String line(InvoiceLine line) {
        String more = "";
        if (line instanceof ClaimLine claim) {
            more = claim.person() + " " + claim.terms();
        } else if (line instanceof PaymentLine payment) {
            more = payment.origin().toString();
        } else if (line instanceof TargetedLine targeted) {
            more = targeted.target() + " " + targeted.isAutomatic();
        }
        return line.head() + " " + more;
    }
}
