package org.schoolbilling.invoice;

import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.reference.Kid;
import org.schoolbilling.term.Term;

/**
 * What stands once on an invoice (INV-1). Sums and status are not here: they are derived (INV-2).
 *
 * @param sequence running number within debtor, type and term, from 1
 * @param numberOrNull given when issued, never before (INV-3)
 * @param kidOrNull likewise
 * @param languageOrNull what the document was written in, where the run said so
 * @param customerReference what the debtor wants printed, at most 60 characters
 * @param refundAccountOrNull the debtor's bank account for refunds
 * @param remark at most 250 characters, not logged
 * @param marks dunning stop, known not to have been delivered, wish to have it sent: none of them a status
 * @param issueRun the issue run that sent it last; 0 for a draft
 * @param isDiscarded a draft taken out of use: it stays, and searches omit it (INV-4)
 */
public record InvoiceHeader(
        InvoiceId id,
        DebtorId debtor,
        InvoiceTypeCode type,
        Term term,
        int sequence,
        Currency currency,
        @Nullable InvoiceNumber numberOrNull,
        @Nullable Kid kidOrNull,
        @Nullable LanguageForm languageOrNull,
        String customerReference,
        Milestones milestones,
        @Nullable BankAccountNumber refundAccountOrNull,
        String remark,
        Marks marks,
        long issueRun,
        boolean isDiscarded,
        Stamp created,
        Stamp changed) {

    public InvoiceHeader {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(milestones, "milestones");
        Objects.requireNonNull(marks, "marks");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(changed, "changed");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence of invoice " + id + " must be 1 or higher: " + sequence);
        }
        if (customerReference.length() > 60) {
            throw new IllegalArgumentException("customer reference has more than 60 characters: " + customerReference);
        }
        if (remark.length() > 250) {
            throw new IllegalArgumentException("remark has " + remark.length() + " characters, at most 250 fit");
        }
        boolean isSent = milestones.sentOrNull() != null;
        if ((numberOrNull != null) != isSent || (kidOrNull != null) != isSent) {
            throw new IllegalArgumentException(
                    "invoice " + id + " has number, KID and sent date together or none of them (INV-3)");
        }
        if (isDiscarded && isSent) {
            throw new IllegalArgumentException("invoice " + id + " was sent and cannot be discarded (INV-5)");
        }
    }

    /** Of a new invoice that is not issued. */
    public static InvoiceHeader draft(
            InvoiceId id,
            DebtorId debtor,
            InvoiceTypeCode type,
            Term term,
            int sequence,
            Currency currency,
            Milestones milestones,
            Stamp created) {
        return new InvoiceHeader(
                id,
                debtor,
                type,
                term,
                sequence,
                currency,
                null,
                null,
                null,
                "",
                milestones,
                null,
                "",
                Marks.NONE,
                0,
                false,
                created,
                created);
    }

    public Optional<InvoiceNumber> number() {
        return Optional.ofNullable(numberOrNull);
    }

    public Optional<Kid> kid() {
        return Optional.ofNullable(kidOrNull);
    }

    /** Whether it has not been issued. */
    public boolean isDraft() {
        return numberOrNull == null;
    }

    public InvoiceHeader withMilestones(Milestones changedMilestones) {
        Copy copy = new Copy(this);
        copy.milestones = changedMilestones;
        return copy.header();
    }

    public InvoiceHeader withChanged(Stamp stamp) {
        Copy copy = new Copy(this);
        copy.changed = stamp;
        return copy.header();
    }

    public InvoiceHeader withIssue(
            InvoiceNumber number, Kid kid, Milestones sent, @Nullable LanguageForm language, long run) {
        Copy copy = new Copy(this);
        copy.numberOrNull = number;
        copy.kidOrNull = kid;
        copy.milestones = sent;
        copy.languageOrNull = language;
        copy.issueRun = run;
        return copy.header();
    }

    public InvoiceHeader withTexts(String newCustomerReference, String newRemark) {
        Copy copy = new Copy(this);
        copy.customerReference = newCustomerReference;
        copy.remark = newRemark;
        return copy.header();
    }

    public InvoiceHeader withRefundAccount(@Nullable BankAccountNumber account) {
        Copy copy = new Copy(this);
        copy.refundAccountOrNull = account;
        return copy.header();
    }

    public InvoiceHeader withMarks(Marks changedMarks) {
        Copy copy = new Copy(this);
        copy.marks = changedMarks;
        return copy.header();
    }

    public InvoiceHeader withDiscarded() {
        Copy copy = new Copy(this);
        copy.isDiscarded = true;
        return copy.header();
    }

    /** What may change of a header, open to be changed before the new one is made; the rest comes from the old one. */
    private static final class Copy {
        private final InvoiceHeader old;
        private @Nullable InvoiceNumber numberOrNull;
        private @Nullable Kid kidOrNull;
        private @Nullable LanguageForm languageOrNull;
        private String customerReference;
        private Milestones milestones;
        private @Nullable BankAccountNumber refundAccountOrNull;
        private String remark;
        private Marks marks;
        private long issueRun;
        private boolean isDiscarded;
        private Stamp changed;

        Copy(InvoiceHeader old) {
            this.old = old;
            this.numberOrNull = old.numberOrNull;
            this.kidOrNull = old.kidOrNull;
            this.languageOrNull = old.languageOrNull;
            this.customerReference = old.customerReference;
            this.milestones = old.milestones;
            this.refundAccountOrNull = old.refundAccountOrNull;
            this.remark = old.remark;
            this.marks = old.marks;
            this.issueRun = old.issueRun;
            this.isDiscarded = old.isDiscarded;
            this.changed = old.changed;
        }

        InvoiceHeader header() {
            return new InvoiceHeader(
                    old.id,
                    old.debtor,
                    old.type,
                    old.term,
                    old.sequence,
                    old.currency,
                    numberOrNull,
                    kidOrNull,
                    languageOrNull,
                    customerReference,
                    milestones,
                    refundAccountOrNull,
                    remark,
                    marks,
                    issueRun,
                    isDiscarded,
                    old.created,
                    changed);
        }
    }
}
