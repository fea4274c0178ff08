package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.PersonalText;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;

/**
 * Decides whether a person may be erased from the ledger, and what is left of what told of them (LOG-5). Amounts, dates,
 * references of banks, statuses, postings and the log stay: they are the accounts. What goes is what tells who it was.
 */
public final class Erasing {

    /** What stands where a name was. */
    public static final String NAME = PersonalText.ERASED;

    private final LocalDate before;
    private final LocalDate today;
    private final int yearsKept;

    /**
     * @param before whose last year ended before this day may be erased
     * @param yearsKept how many years after its own a sales document must be kept, to the end of the last of them: 5 in
     *     Norway
     */
    public Erasing(LocalDate before, LocalDate today, int yearsKept) {
        this.before = Objects.requireNonNull(before, "before");
        this.today = Objects.requireNonNull(today, "today");
        if (yearsKept < 0) {
            throw new IllegalArgumentException("years kept must not be negative: " + yearsKept);
        }
        this.yearsKept = yearsKept;
    }

    /** The latest day that erasure may ask for on a day: the years before it need not be kept any more. */
    public static LocalDate latest(LocalDate today, int yearsKept) {
        return LocalDate.of(today.getYear() - yearsKept, 12, 31);
    }

    /**
     * Why a debtor may not be erased, if so.
     *
     * @param invoices all invoices of the debtor, discarded drafts included
     */
    public Optional<Refusal> refusal(Debtor debtor, List<Invoice> invoices) {
        LocalDate latest = latest(today, yearsKept);
        if (before.isAfter(latest)) {
            return Optional.of(Refusal.of(
                    RefusalCode.ERASE_TOO_EARLY,
                    "debtor " + debtor.id(),
                    before.toString(),
                    latest.toString(),
                    Integer.toString(yearsKept)));
        }
        for (Invoice invoice : invoices) {
            Status status = Settlement.of(invoice).status();
            if (!invoice.header().isDiscarded() && !status.isEnd()) {
                return Optional.of(Refusal.of(RefusalCode.ERASE_OPEN, InvoiceLedger.name(invoice), status.name()));
            }
            LocalDate last = lastFact(invoice);
            if (!isOver(last)) {
                return Optional.of(Refusal.of(
                        RefusalCode.ERASE_RECENT, InvoiceLedger.name(invoice), last.toString(), before.toString()));
            }
        }
        return Optional.empty();
    }

    /** Whether a transaction of a day need not be kept any more: then it may be cleared, whoever paid it. */
    public boolean isOver(LocalDate day) {
        return LocalDate.of(day.getYear(), 12, 31).isBefore(before);
    }

    /** The last date that anything on the invoice has. */
    static LocalDate lastFact(Invoice invoice) {
        Milestones m = invoice.header().milestones();
        LocalDate last = m.registered();
        for (LocalDate day : new LocalDate[] {m.sentOrNull(), m.dueOrNull(), m.remindedOrNull()}) {
            if (day != null && day.isAfter(last)) {
                last = day;
            }
        }
        for (InvoiceLine line : invoice.lines()) {
            if (line.date().isAfter(last)) {
                last = line.date();
            }
        }
        return last;
    }

    /** What stays of a debtor: the id that invoices refer to, the kind, and the number that stands in their KIDs. */
    public static Debtor erased(Debtor debtor) {
        return new Debtor(debtor.id(), debtor.kind(), debtor.number(), NAME, Address.NONE, null, null, null, null);
    }

    /**
     * What stays of a bank transaction: all but the payer's account and text, what people wrote as reasons, and a national id
     * or words that were written for a KID.
     */
    public static RecordedTransaction erased(RecordedTransaction recorded) {
        BankTransaction t = recorded.transaction();
        return new RecordedTransaction(
                recorded.key(),
                new BankTransaction(
                        t.row(),
                        t.kind(),
                        t.receivingAccount(),
                        t.paymentDate(),
                        t.bookingDateOrNull(),
                        t.amount(),
                        reference(t.reference()),
                        t.references(),
                        "",
                        ""),
                recorded.state(),
                recorded.outcome(),
                isWritten(recorded) ? NAME : recorded.remark(),
                recorded.file(),
                recorded.version());
    }

    private static String reference(String delivered) {
        return PersonalText.hasWords(delivered) ? NAME : NationalId.maskIn(delivered);
    }

    /** Whether its remark is a reason that a person wrote; stores of before reasons were kept apart have it there alone. */
    private static boolean isWritten(RecordedTransaction recorded) {
        return recorded.reasons().contains(recorded.remark())
                || recorded.state() == TransactionState.REMOVED
                || recorded.state() == TransactionState.SENT_BACK;
    }
}
