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
 * Something the host is told or asked: stored with the change, delivered at least once and in order per invoice (SPI-9).
 * The host keeps what it has seen by the key that the store gives. No event holds a name, an address or a national id
 * (LOG-5). Stores keep it as {@link HostEventText}.
 */
public sealed interface HostEvent {

    InvoiceId invoice();

    DebtorId debtor();

    /** An invoice's status changed. */
    record StatusChanged(InvoiceId invoice, DebtorId debtor, Status from, Status to) implements HostEvent {
        public StatusChanged {
            about(invoice, debtor);
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * A semester-fee claim became paid (PAY-11).
     *
     * @param person whom the claim is about
     * @param line the claim's number on the invoice
     * @param terms those that the fee is for, at least one: autumn and spring where an annual fee was claimed for autumn
     * @param paidOn the date of the last payment that covers the claim
     */
    record SemesterFeePaid(
            InvoiceId invoice, DebtorId debtor, PersonId person, int line, List<Term> terms, LocalDate paidOn)
            implements HostEvent {
        public SemesterFeePaid {
            about(invoice, debtor);
            Objects.requireNonNull(person, "person");
            terms = feeTerms(line, terms);
            Objects.requireNonNull(paidOn, "paidOn");
        }
    }

    /** A semester-fee claim that had become paid is paid no longer (PAY-11); see {@link SemesterFeePaid}. */
    record SemesterFeeNotPaidAnyMore(InvoiceId invoice, DebtorId debtor, PersonId person, int line, List<Term> terms)
            implements HostEvent {
        public SemesterFeeNotPaidAnyMore {
            about(invoice, debtor);
            Objects.requireNonNull(person, "person");
            terms = feeTerms(line, terms);
        }
    }

    /**
     * The host is asked to end a person's right to study; whether it does is its own affair (WAI-3).
     *
     * @param programmes the programmes it is about; empty for all
     */
    record EndStudyRightRequested(
            InvoiceId invoice,
            DebtorId debtor,
            PersonId person,
            List<String> programmes,
            boolean withClassMembership,
            boolean withExamRegistrations)
            implements HostEvent {
        public EndStudyRightRequested {
            about(invoice, debtor);
            Objects.requireNonNull(person, "person");
            programmes = List.copyOf(programmes);
        }
    }

    /** The host is asked to register whom an invoice was made for as a student (GEN-13). */
    record RegisterRecipientRequested(InvoiceId invoice, DebtorId debtor, PersonId person) implements HostEvent {
        public RegisterRecipientRequested {
            about(invoice, debtor);
            Objects.requireNonNull(person, "person");
        }
    }

    private static void about(InvoiceId invoice, DebtorId debtor) {
        Objects.requireNonNull(invoice, "invoice");
        Objects.requireNonNull(debtor, "debtor");
    }

    private static List<Term> feeTerms(int line, List<Term> terms) {
        if (line < 1) {
            throw new IllegalArgumentException("a claim's line number is 1 or higher: " + line);
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("the semester fee of line " + line + " must be for at least one term");
        }
        return List.copyOf(terms);
    }
}
