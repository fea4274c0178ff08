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
        return new InvoiceHeader(
                id,
                debtor,
                type,
                term,
                sequence,
                currency,
                numberOrNull,
                kidOrNull,
                languageOrNull,
                customerReference,
                changedMilestones,
                refundAccountOrNull,
                remark,
                marks,
                issueRun,
                isDiscarded,
                created,
                changed);
    }

    public InvoiceHeader withChanged(Stamp stamp) {
        return new InvoiceHeader(
                id,
                debtor,
                type,
                term,
                sequence,
                currency,
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
                created,
                stamp);
    }

    public InvoiceHeader withIssue(
            InvoiceNumber number, Kid kid, Milestones sent, @Nullable LanguageForm language, long run) {
        return new InvoiceHeader(
                id,
                debtor,
                type,
                term,
                sequence,
                currency,
                number,
                kid,
                language,
                customerReference,
                sent,
                refundAccountOrNull,
                remark,
                marks,
                run,
                isDiscarded,
                created,
                changed);
    }

    public InvoiceHeader withTexts(String newCustomerReference, String newRemark) {
        return new InvoiceHeader(
                id,
                debtor,
                type,
                term,
                sequence,
                currency,
                numberOrNull,
                kidOrNull,
                languageOrNull,
                newCustomerReference,
                milestones,
                refundAccountOrNull,
                newRemark,
                marks,
                issueRun,
                isDiscarded,
                created,
                changed);
    }

    public InvoiceHeader withRefundAccount(@Nullable BankAccountNumber account) {
        return new InvoiceHeader(
                id,
                debtor,
                type,
                term,
                sequence,
                currency,
                numberOrNull,
                kidOrNull,
                languageOrNull,
                customerReference,
                milestones,
                account,
                remark,
                marks,
                issueRun,
                isDiscarded,
                created,
                changed);
    }

    public InvoiceHeader withMarks(Marks changedMarks) {
        return new InvoiceHeader(
                id,
                debtor,
                type,
                term,
                sequence,
                currency,
                numberOrNull,
                kidOrNull,
                languageOrNull,
                customerReference,
                milestones,
                refundAccountOrNull,
                remark,
                changedMarks,
                issueRun,
                isDiscarded,
                created,
                changed);
    }

    public InvoiceHeader withDiscarded() {
        return new InvoiceHeader(
                id,
                debtor,
                type,
                term,
                sequence,
                currency,
                numberOrNull,
                kidOrNull,
                languageOrNull,
                customerReference,
                milestones,
                refundAccountOrNull,
                remark,
                marks,
                issueRun,
                true,
                created,
                changed);
    }
}
