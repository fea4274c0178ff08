package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.term.Term;

/**
 * The stored form of an event beside its invoice and debtor, the same in every store, so that a new kind of event needs no
 * new column (SPI-9).
 *
 * @param kind at most 40 capital letters and underscores
 * @param content lines {@code name=value}; names that a reader does not know are passed over
 */
public record HostEventText(String kind, String content) {

    private static final String STATUS_CHANGED = "STATUS_CHANGED";
    private static final String FEE_PAID = "SEMESTER_FEE_PAID";
    private static final String FEE_NOT_PAID = "SEMESTER_FEE_NOT_PAID_ANY_MORE";
    private static final String END_STUDY_RIGHT = "END_STUDY_RIGHT_REQUESTED";
    private static final String REGISTER_RECIPIENT = "REGISTER_RECIPIENT_REQUESTED";

    public HostEventText {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(content, "content");
    }

    /** An event as text. */
    public static HostEventText write(HostEvent event) {
        FieldText fields = new FieldText();
        if (event instanceof HostEvent.StatusChanged e) {
            return fields.put("from", e.from().name()).put("to", e.to().name()).as(STATUS_CHANGED);
        }
        if (event instanceof HostEvent.SemesterFeePaid e) {
            return fee(fields, e.person(), e.line(), e.terms())
                    .put("paidOn", e.paidOn())
                    .as(FEE_PAID);
        }
        if (event instanceof HostEvent.SemesterFeeNotPaidAnyMore e) {
            return fee(fields, e.person(), e.line(), e.terms()).as(FEE_NOT_PAID);
        }
        if (event instanceof HostEvent.EndStudyRightRequested e) {
            return fields.put("person", e.person())
                    .putAll("programme", e.programmes())
                    .put("withClassMembership", e.withClassMembership())
                    .put("withExamRegistrations", e.withExamRegistrations())
                    .as(END_STUDY_RIGHT);
        }
        HostEvent.RegisterRecipientRequested e = (HostEvent.RegisterRecipientRequested) event;
        return fields.put("person", e.person()).as(REGISTER_RECIPIENT);
    }

    private static FieldText fee(FieldText fields, PersonId person, int line, List<Term> terms) {
        return fields.put("person", person)
                .put("line", line)
                .putAll("term", terms.stream().map(Term::toCode).toList());
    }

    /**
     * The event again.
     *
     * @throws IllegalArgumentException if the kind is unknown, which a newer program may have written, or something is
     *     missing
     */
    public HostEvent read(InvoiceId invoice, DebtorId debtor) {
        FieldText fields = FieldText.parse(content);
        return switch (kind) {
            case STATUS_CHANGED ->
                new HostEvent.StatusChanged(
                        invoice, debtor, Status.parse(fields.one("from")), Status.parse(fields.one("to")));
            case FEE_PAID ->
                new HostEvent.SemesterFeePaid(
                        invoice,
                        debtor,
                        person(fields),
                        Integer.parseInt(fields.one("line")),
                        terms(fields),
                        LocalDate.parse(fields.one("paidOn")));
            case FEE_NOT_PAID ->
                new HostEvent.SemesterFeeNotPaidAnyMore(
                        invoice, debtor, person(fields), Integer.parseInt(fields.one("line")), terms(fields));
            case END_STUDY_RIGHT ->
                new HostEvent.EndStudyRightRequested(
                        invoice,
                        debtor,
                        person(fields),
                        fields.all("programme"),
                        Boolean.parseBoolean(fields.one("withClassMembership")),
                        Boolean.parseBoolean(fields.one("withExamRegistrations")));
            case REGISTER_RECIPIENT -> new HostEvent.RegisterRecipientRequested(invoice, debtor, person(fields));
            default ->
                throw new IllegalArgumentException("event of invoice " + invoice + " is of the unknown kind " + kind);
        };
    }

    private static PersonId person(FieldText fields) {
        return new PersonId(fields.one("person"));
    }

    private static List<Term> terms(FieldText fields) {
        return fields.all("term").stream().map(Term::parse).toList();
    }
}
