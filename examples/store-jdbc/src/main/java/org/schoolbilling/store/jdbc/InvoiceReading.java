package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.term.Term;

/** Reads whole invoices: headers, then the lines and allocations of all of them at once (SPI-6). */
final class InvoiceReading {

    /** How many keys go into one statement. */
    private static final int CHUNK = 5_000;

    private final Session session;

    InvoiceReading(Session session) {
        this.session = session;
    }

    Map<InvoiceId, Invoice> byId(Collection<InvoiceId> ids) throws SQLException {
        Map<InvoiceId, Invoice> found = new HashMap<>();
        for (Invoice invoice : byKeys("id", ids.stream().map(InvoiceId::value).toList(), false)) {
            found.put(invoice.id(), invoice);
        }
        return found;
    }

    Map<InvoiceNumber, Invoice> byNumber(Collection<InvoiceNumber> numbers) throws SQLException {
        Map<InvoiceNumber, Invoice> found = new HashMap<>();
        List<Long> keys = numbers.stream().map(InvoiceNumber::value).toList();
        for (Invoice invoice : byKeys("invoice_number", keys, false)) {
            found.put(invoice.header().number().orElseThrow(), invoice);
        }
        return found;
    }

    Map<String, Invoice> byKid(Collection<String> kids) throws SQLException {
        Map<String, Invoice> found = new HashMap<>();
        for (Invoice invoice : byKeys("kid", kids, true)) {
            found.put(invoice.header().kid().orElseThrow().value(), invoice);
        }
        return found;
    }

    /** What the trial itself did comes last, so that it counts where a number was given for real meanwhile. */
    @SuppressWarnings("unchecked") // isText says which of the two it is
    private List<Invoice> byKeys(String column, Collection<?> keys, boolean isText) throws SQLException {
        List<Invoice> found = new ArrayList<>();
        List<Object> distinct = new ArrayList<>(Set.copyOf(keys));
        if (distinct.size() == 1 && session.isOneStatement()) {
            return JoinedInvoice.find(session, column, p -> bind(p, distinct.get(0)));
        }
        for (int from = 0; from < distinct.size(); from += CHUNK) {
            List<?> some = distinct.subList(from, Math.min(from + CHUNK, distinct.size()));
            found.addAll(assemble(session.list(
                    "select " + InvoiceTable.HEADER.in('i') + " from "
                            + session.perKey("wanted", "invoice", 'i', "i." + column + " = k.wanted")
                            + " order by i.trial_view",
                    p -> session.creditor(isText ? p.texts((List<String>) some) : p.numbers((List<Long>) some)),
                    InvoiceTable::read)));
        }
        return found;
    }

    private static void bind(Params p, Object key) throws SQLException {
        if (key instanceof Long number) {
            p.number(number);
        } else {
            p.text(key.toString());
        }
    }

    Map<DebtorId, List<Invoice>> ofDebtors(Collection<DebtorId> debtors, InvoiceTypeCode type, Term term)
            throws SQLException {
        Map<DebtorId, List<Invoice>> found = new LinkedHashMap<>();
        List<DebtorId> distinct = new ArrayList<>(Set.copyOf(debtors));
        for (int from = 0; from < distinct.size(); from += CHUNK) {
            List<DebtorId> some = distinct.subList(from, Math.min(from + CHUNK, distinct.size()));
            List<InvoiceTable.Stored> stored = session.list(
                    "select " + InvoiceTable.HEADER.in('i') + " from "
                            + session.perKey(
                                    "debtor_id",
                                    "invoice",
                                    'i',
                                    "i.debtor = k.debtor_id and i.invoice_type = ? and i.term = ?")
                            + " order by i.running_number, i.id",
                    p -> session.creditor(
                                    p.texts(some.stream().map(DebtorId::value).toList()))
                            .text(type.value())
                            .text(term.toCode()),
                    InvoiceTable::read);
            for (Invoice invoice : assemble(stored)) {
                found.computeIfAbsent(invoice.header().debtor(), d -> new ArrayList<>())
                        .add(invoice);
            }
        }
        return found;
    }

    List<Invoice> ofDebtor(DebtorId debtor) throws SQLException {
        return assemble(session.list(
                "select " + InvoiceTable.HEADER.in('i') + " from school_billing.invoice i"
                        + " where i.creditor = ? and i.debtor = ? order by i.id",
                p -> session.creditor(p).text(debtor.value()),
                InvoiceTable::read));
    }

    Map<TransactionKey, List<Invoice>> paidBy(Collection<TransactionKey> keys) throws SQLException {
        Map<String, TransactionKey> texts = new HashMap<>();
        keys.forEach(key -> texts.put(key.toText(), key));
        Map<TransactionKey, Set<InvoiceId>> ids = new LinkedHashMap<>();
        if (!texts.isEmpty()) {
            session.each(
                    "select l.transaction_key, l.invoice from "
                            + session.perKey(
                                    "wanted",
                                    "invoice_line",
                                    'l',
                                    "l.transaction_key = k.wanted and l.transaction_key <> ''")
                            + " order by l.invoice",
                    p -> session.creditor(p.texts(texts.keySet())),
                    row -> ids.computeIfAbsent(
                                    Objects.requireNonNull(texts.get(row.text())), key -> new LinkedHashSet<>())
                            .add(new InvoiceId(row.number())));
        }
        Set<InvoiceId> all = new LinkedHashSet<>();
        ids.values().forEach(all::addAll);
        Map<InvoiceId, Invoice> invoices = byId(all);
        Map<TransactionKey, List<Invoice>> found = new LinkedHashMap<>();
        ids.forEach((key, own) -> found.put(
                key,
                own.stream().map(id -> Objects.requireNonNull(invoices.get(id))).toList()));
        return found;
    }

    List<Invoice> owing(Collection<InvoiceTypeCode> types, Money outstanding, int limit) throws SQLException {
        return assemble(session.list(
                "select " + InvoiceTable.HEADER.in('i') + " from school_billing.invoice i"
                        + " where i.creditor = ? and i.outstanding_minor = ? and i.invoice_type = any(?)"
                        + " and i.invoice_number is not null and i.currency = ?"
                        + " order by i.invoice_type, i.id fetch first " + Math.max(limit, 0) + " rows only",
                p -> session.creditor(p)
                        .minor(outstanding)
                        .texts(types.stream().map(InvoiceTypeCode::value).toList())
                        .currency(outstanding),
                InvoiceTable::read));
    }

    /** Adds lines and allocations to headers; the order stays. */
    List<Invoice> assemble(List<InvoiceTable.Stored> headers) throws SQLException {
        if (headers.isEmpty()) {
            return List.of();
        }
        Map<InvoiceId, Currency> currencies = new HashMap<>();
        headers.forEach(h -> currencies.put(h.header().id(), h.header().currency()));
        Map<InvoiceId, List<InvoiceLine>> lines = LineTable.find(session, currencies);
        Map<InvoiceId, List<Allocation>> allocations = AllocationTable.find(session, currencies);
        List<Invoice> invoices = new ArrayList<>(headers.size());
        for (InvoiceTable.Stored stored : headers) {
            InvoiceId id = stored.header().id();
            invoices.add(whole(stored, lines.getOrDefault(id, List.of()), allocations.getOrDefault(id, List.of())));
        }
        return invoices;
    }

    /** A header with what belongs to it. */
    Invoice whole(InvoiceTable.Stored stored, List<InvoiceLine> lines, List<Allocation> allocations) {
        InvoiceId id = stored.header().id();
        return new Invoice(
                stored.header(),
                stored.version(),
                first(stored.lines(), lines, "lines", id),
                first(stored.allocations(), allocations, "allocations", id),
                stored.postings());
    }

    /**
     * As many as the header says. In a trial, which is no snapshot, others may have appended more since the header was
     * read; elsewhere the numbers agree.
     */
    private <T> List<T> first(int count, List<T> found, String what, InvoiceId id) {
        if (found.size() == count) {
            return found;
        }
        if (session.view() == 0 || found.size() < count) {
            throw new StoreException(
                    "invoice " + id + " has " + found.size() + " " + what + " stored, and its header says " + count,
                    null);
        }
        return found.subList(0, count);
    }
}
