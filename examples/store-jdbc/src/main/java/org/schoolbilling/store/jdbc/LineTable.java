package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.ClaimTerms;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.invoice.ReminderLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;

/** Table invoice_line: lines of all four kinds, each with the columns its kind has. */
final class LineTable {

    static final Columns COLUMNS = Columns.of("invoice, line_number, line_type, category, line_role, factor,"
            + " line_date, line_text, amount_minor, person, programme, subject, course, erp, coding, priority,"
            + " is_optional, vat_basis_points, is_published, is_semester_fee, transaction_key, receiving_account,"
            + " archive_reference, transaction_id, form_number, instruction, target_line, is_automatic, moved_from");

    private record NewLine(InvoiceId invoice, InvoiceLine line) {}

    private LineTable() {}

    /** Takes away the lines of open drafts that are stored anew (INV-4); before they may become issued. */
    static void clear(Session session, List<Changes> invoices) throws SQLException {
        session.batch(
                "delete from school_billing.invoice_line where creditor = ? and invoice = ? and exists ("
                        + "select 1 from school_billing.invoice i where i.creditor = ? and i.id = ? and i.open_draft)",
                invoices.stream()
                        .filter(c -> c.expectedVersion() > 0 && c.storedLines() == 0)
                        .toList(),
                (p, c) -> session.creditor(
                                session.creditor(p).number(c.after().id().value()))
                        .number(c.after().id().value()));
    }

    static void append(Session session, List<Changes> invoices) throws SQLException {
        List<NewLine> added = new ArrayList<>();
        for (Changes changes : invoices) {
            Invoice after = changes.after();
            after.lines()
                    .subList(changes.storedLines(), after.lines().size())
                    .forEach(line -> added.add(new NewLine(after.id(), line)));
        }
        session.insert(
                "invoice_line",
                COLUMNS,
                added,
                (p, n) -> bind(p.number(n.invoice().value()), n.line()));
    }

    /** Stores the references of a payment (INV-5); whether the line is there, and none of its postings was handed over. */
    static boolean correct(Session session, InvoiceId invoice, PaymentLine payment) throws SQLException {
        return session.update(
                        "update school_billing.invoice_line set archive_reference = ?, transaction_id = ?"
                                + " where creditor = ? and invoice = ? and line_number = ? and line_role = 'PAYMENT'"
                                + " and not exists (select 1 from school_billing.posting p"
                                + " where p.creditor = ? and p.invoice = ? and p.payment_line = ?"
                                + " and p.batch is not null)",
                        p -> session.creditor(
                                        session.creditor(p.text(payment.origin().archiveReference())
                                                        .text(payment.origin().transactionId()))
                                                .number(invoice.value())
                                                .integer(payment.number()))
                                .number(invoice.value())
                                .integer(payment.number()))
                == 1;
    }

    /** Stores the words of lines of an erased debtor (LOG-5). */
    static void reword(Session session, InvoiceId invoice, List<InvoiceLine> lines) throws SQLException {
        String where = " where creditor = ? and invoice = ? and line_number = ?";
        session.batch(
                "update school_billing.invoice_line set line_text = ?" + where,
                lines,
                (p, line) -> session.creditor(p.text(line.text()))
                        .number(invoice.value())
                        .integer(line.number()));
        session.batch(
                "update school_billing.invoice_line set archive_reference = ?, transaction_id = ?, form_number = ?"
                        + where,
                lines.stream()
                        .filter(PaymentLine.class::isInstance)
                        .map(PaymentLine.class::cast)
                        .toList(),
                (p, payment) -> session.creditor(p.text(payment.origin().archiveReference())
                                .text(payment.origin().transactionId())
                                .text(payment.origin().formNumber()))
                        .number(invoice.value())
                        .integer(payment.number()));
    }

    private static void bind(Params p, InvoiceLine line) throws SQLException {
        LineHead head = line.head();
        p.integer(head.number())
                .text(head.type().value())
                .text(head.category().value())
                .name(head.role())
                .integer(head.role().factor())
                .date(head.date())
                .text(head.text())
                .minor(head.amount());
        bindClaim(p, line instanceof ClaimLine claim ? claim : null);
        bindOrigin(p, line instanceof PaymentLine payment ? payment.origin() : null);
        TargetedLine targeted = line instanceof TargetedLine t ? t : null;
        p.integerOrNull(targeted == null ? null : targeted.target())
                .flag(targeted == null ? null : targeted.isAutomatic());
        p.numberOrNull(
                line instanceof PaymentLine payment
                        ? payment.movedFrom().map(InvoiceId::value).orElse(null)
                        : null);
    }

    private static void bindClaim(Params p, @Nullable ClaimLine claim) throws SQLException {
        if (claim == null) {
            for (int i = 0; i < 6; i++) {
                p.text(null);
            }
            p.integerOrNull(null).flag(null).integerOrNull(null).flag(null).flag(null);
            return;
        }
        ClaimTerms terms = claim.terms();
        p.text(claim.person().value())
                .text(claim.study().programme())
                .text(claim.study().subject())
                .text(claim.study().course())
                .text(claim.coding().map(c -> c.erp().name()).orElse(null))
                .text(claim.coding().map(AccountCoding::toText).orElse(null))
                .integerOrNull(terms.priority())
                .flag(terms.isOptional())
                .integerOrNull(terms.vat().basisPoints())
                .flag(terms.isPublished())
                .flag(terms.isSemesterFee());
    }

    private static void bindOrigin(Params p, @Nullable PaymentOrigin origin) throws SQLException {
        if (origin == null) {
            for (int i = 0; i < 6; i++) {
                p.text(null);
            }
            return;
        }
        p.text(origin.transaction())
                .text(origin.receivingAccount())
                .text(origin.archiveReference())
                .text(origin.transactionId())
                .text(origin.formNumber())
                .text(origin.instruction().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** The lines of invoices, in number order. */
    static Map<InvoiceId, List<InvoiceLine>> find(Session session, Map<InvoiceId, Currency> invoices)
            throws SQLException {
        Map<InvoiceId, List<InvoiceLine>> found = new HashMap<>();
        Collection<Long> ids = invoices.keySet().stream().map(InvoiceId::value).toList();
        session.each(
                "select " + COLUMNS.in('l') + " from "
                        + session.perKey("invoice_id", "invoice_line", 'l', "l.invoice = k.invoice_id")
                        + " order by l.invoice, l.line_number",
                p -> session.creditor(p.numbers(ids)),
                row -> {
                    InvoiceId id = new InvoiceId(row.number());
                    Currency currency = invoices.get(id);
                    if (currency != null) {
                        found.computeIfAbsent(id, i -> new ArrayList<>()).add(read(row, currency));
                    }
                });
        return found;
    }

    static InvoiceLine read(Row row, Currency currency) throws SQLException {
        int number = row.integer();
        LineTypeCode type = new LineTypeCode(row.text());
        CategoryCode category = new CategoryCode(row.text());
        Role role = row.name(Role.class);
        row.integer(); // the factor follows from the role
        LineHead head = new LineHead(number, type, category, role, row.date(), row.text(), row.minor(currency));
        return switch (role) {
            case CLAIM -> claim(row, head);
            case PAYMENT -> {
                skip(row, 11);
                yield payment(row, head);
            }
            case REMINDER -> new ReminderLine(head);
            default -> {
                skip(row, 17);
                yield new TargetedLine(head, row.integer(), row.flag());
            }
        };
    }

    private static void skip(Row row, int columns) throws SQLException {
        for (int i = 0; i < columns; i++) {
            row.textOrNull();
        }
    }

    private static ClaimLine claim(Row row, LineHead head) throws SQLException {
        PersonId person = new PersonId(row.text());
        Study study = new Study(row.text(), row.text(), row.text());
        String erp = row.textOrNull();
        String coding = row.textOrNull();
        ClaimTerms terms =
                new ClaimTerms(row.integer(), row.flag(), new VatRate(row.integer()), row.flag(), row.flag());
        return new ClaimLine(
                head,
                person,
                study,
                erp == null || coding == null ? null : ErpKind.valueOf(erp).parse(coding),
                terms);
    }

    private static PaymentLine payment(Row row, LineHead head) throws SQLException {
        PaymentOrigin origin =
                new PaymentOrigin(row.text(), row.text(), row.text(), row.text(), row.text(), numbers(row.text()));
        skip(row, 2);
        Long movedFrom = row.numberOrNull();
        return new PaymentLine(head, origin, movedFrom == null ? null : new InvoiceId(movedFrom));
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }
}
