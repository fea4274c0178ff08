package org.schoolbilling.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;

/** Issues one invoice at a time. Pure: number and date are given. */
public final class Issuing {

    private final IssueRequest request;
    private final LocalDate today;

    public Issuing(IssueRequest request, LocalDate today) {
        this.request = Objects.requireNonNull(request, "request");
        this.today = Objects.requireNonNull(today, "today");
    }

    /** Why this invoice is left out of the run; empty where it is taken: a draft, or sent and asked for (ISS-2, SLF-3). */
    public Optional<IssueRefusal> whyNot(Invoice invoice) {
        if (invoice.header().isDiscarded()) {
            return Optional.of(IssueRefusal.DISCARDED);
        }
        if (!invoice.isDraft()
                && !request.withSent()
                && invoice.header().marks().sendWishedOrNull() == null) {
            return Optional.of(IssueRefusal.ALREADY_SENT);
        }
        return invoice.lines().stream().noneMatch(ClaimLine.class::isInstance)
                ? Optional.of(IssueRefusal.NO_CLAIMS)
                : Optional.empty();
    }

    /**
     * Gives a draft its number, KID and sent date (ISS-3).
     *
     * @param run the issue run it belongs to (ISS-4)
     * @throws IllegalArgumentException if the number or the debtor's number does not fit the KID scheme (KID-4)
     * @throws IllegalStateException if it was issued before (INV-5)
     */
    public Invoice issue(Invoice draft, InvoiceType type, Debtor debtor, InvoiceNumber number, long run) {
        if (!draft.isDraft()) {
            throw new IllegalStateException("invoice " + draft.id() + " was issued before (INV-5)");
        }
        Milestones milestones = draft.header().milestones();
        Milestones sent =
                (milestones.dueOrNull() == null ? milestones.withDue(request.dueOrNull()) : milestones).withSent(today);
        return draft.withHeader(draft.header()
                .withIssue(
                        number, kid(type.kidScheme(), number, debtor.number()), sent, request.languageOrNull(), run));
    }

    /**
     * Takes a sent invoice along again: number, KID, status and due date stay (ISS-2). A wish to have it sent is then granted
     * (SLF-3).
     */
    public Invoice reprint(Invoice sent, long run) {
        return sent.withHeader(sent.header()
                .withIssue(
                        sent.header().number().orElseThrow(),
                        sent.header().kid().orElseThrow(),
                        sent.header().milestones().withSent(today),
                        request.languageOrNull() == null ? sent.header().languageOrNull() : request.languageOrNull(),
                        run)
                .withMarks(sent.header().marks().withSendWished(null)));
    }

    /** The KID of an invoice number and a debtor number, by the scheme's field names (KID-1). */
    public static Kid kid(KidScheme scheme, InvoiceNumber number, long debtorNumber) {
        List<Long> values = new ArrayList<>();
        for (KidField field : scheme.fields()) {
            values.add(field.name().equals(KidScheme.INVOICE) ? number.value() : debtorNumber);
        }
        return scheme.generate(values.stream().mapToLong(Long::longValue).toArray());
    }
}
