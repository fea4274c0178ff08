package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.term.Term;

/** Table invoice: headers, and the columns that are derived from the lines when an invoice is stored (INV-2). */
final class InvoiceTable {

    /** What is read back. */
    static final Columns HEADER = Columns.of("id, version, debtor, invoice_type, term, running_number, currency,"
            + " invoice_number, kid, language, customer_reference, registered_on, sent_on, due_on, reminded_on,"
            + " reminders, ended_by_hand, refund_account, remark,"
            + " dunning_stop, undelivered, send_wished_on, issue_run, is_discarded, created_by, created_at,"
            + " changed_by, changed_at, line_count, allocation_count, posting_count");

    /** What is written when an invoice is stored anew. */
    static final Columns ALL = Columns.of(HEADER.list() + ", open_draft, " + Derived.COLUMNS.list());

    private static final Columns INSERTED = Columns.of("trial_view, " + ALL.list());

    private InvoiceTable() {}

    /**
     * A header as stored.
     *
     * @param lines how many lines belong to it
     * @param allocations likewise
     */
    record Stored(InvoiceHeader header, long version, int lines, int allocations, int postings) {}

    static Stored read(Row row) throws SQLException {
        InvoiceId id = new InvoiceId(row.number());
        long version = row.number();
        InvoiceHeader header = new InvoiceHeader(
                id,
                new DebtorId(row.text()),
                new InvoiceTypeCode(row.text()),
                Term.parse(row.text()),
                row.integer(),
                Currency.getInstance(row.text()),
                number(row.numberOrNull()),
                kid(row.textOrNull()),
                language(row.textOrNull()),
                row.text(),
                new Milestones(
                        row.date(),
                        row.dateOrNull(),
                        row.dateOrNull(),
                        row.dateOrNull(),
                        row.integer(),
                        row.name(EndedByHand.class)),
                account(row.textOrNull()),
                row.text(),
                new Marks(row.text(), row.text(), row.dateOrNull()),
                row.number(),
                row.flag(),
                row.stamp(),
                row.stamp());
        return new Stored(header, version, row.integer(), row.integer(), row.integer());
    }

    private static @Nullable InvoiceNumber number(@Nullable Long value) {
        return value == null ? null : new InvoiceNumber(value);
    }

    private static @Nullable Kid kid(@Nullable String value) {
        return value == null ? null : new Kid(value);
    }

    private static @Nullable LanguageForm language(@Nullable String code) {
        return code == null ? null : LanguageForm.parse(code);
    }

    private static @Nullable BankAccountNumber account(@Nullable String digits) {
        return digits == null ? null : new BankAccountNumber(digits);
    }

    static void insert(Session session, List<Changes> invoices) throws SQLException {
        session.insert("invoice", INSERTED, invoices, (p, c) -> bind(p.number(session.view()), c));
    }

    /** How many postings the changes add theirs to. */
    static int storedPostings(Changes changes) {
        return changes.after().postings() - changes.postings().postings().size();
    }

    static Params bind(Params p, Changes changes) throws SQLException {
        Invoice invoice = changes.after();
        InvoiceHeader h = invoice.header();
        Milestones m = h.milestones();
        p.number(h.id().value())
                .number(changes.expectedVersion() + 1)
                .text(h.debtor().value())
                .text(h.type().value())
                .text(h.term().toCode())
                .integer(h.sequence())
                .text(h.currency().getCurrencyCode())
                .numberOrNull(h.number().map(InvoiceNumber::value).orElse(null))
                .text(h.kid().map(Kid::value).orElse(null))
                .text(h.languageOrNull() == null ? null : h.languageOrNull().code())
                .text(h.customerReference())
                .date(m.registered())
                .date(m.sentOrNull())
                .date(m.dueOrNull())
                .date(m.remindedOrNull())
                .integer(m.reminders())
                .name(m.endedByHand())
                .text(
                        h.refundAccountOrNull() == null
                                ? null
                                : h.refundAccountOrNull().digits())
                .text(h.remark())
                .text(h.marks().dunningStop())
                .text(h.marks().undelivered())
                .date(h.marks().sendWishedOrNull())
                .numberOrNull(h.issueRun() == 0 ? null : h.issueRun())
                .flag(h.isDiscarded())
                .stamp(h.created())
                .stamp(h.changed())
                .integer(invoice.lines().size())
                .integer(invoice.allocations().size())
                .integer(invoice.postings())
                .flag(isOpenDraft(h));
        return Derived.of(invoice).bind(p);
    }

    /** True or null: nulls are never equal, so that a key over it holds open drafts only. */
    private static @Nullable Boolean isOpenDraft(InvoiceHeader header) {
        return (header.isDraft() && !header.isDiscarded()) ? Boolean.TRUE : null;
    }

    /** At which version invoices stand; those that are not there are missing. */
    static Map<InvoiceId, Long> versions(Session session, Collection<InvoiceId> ids) throws SQLException {
        Map<InvoiceId, Long> found = new HashMap<>();
        session.each(
                "select i.id, i.version from " + session.perKey("invoice_id", "invoice", 'i', "i.id = k.invoice_id"),
                p -> session.creditor(
                        p.numbers(ids.stream().map(InvoiceId::value).toList())),
                row -> found.put(new InvoiceId(row.number()), row.number()));
        return found;
    }
}
