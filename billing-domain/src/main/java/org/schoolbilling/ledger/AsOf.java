package org.schoolbilling.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.posting.PostingNote;

/**
 * An invoice as it was at a time (LOG-4): the lines and allocations that a commit of it had by then, with the header's
 * dates and marks taken back along the log. What is not logged, or not in clear (LOG-1, LOG-5), is as of now, and is named.
 */
public final class AsOf {

    /** What of a past invoice is as of now. */
    public enum Kept {
        REMARK,
        CUSTOMER_REFERENCE,
        REFUND_ACCOUNT,
        /** Reasons of marks, and the wish to have it sent. */
        MARKS,
        /** The issue run that sent it last. */
        ISSUE_RUN,
        /** The lines of a draft that were changed or removed since. */
        DRAFT_LINES,
        /** What the bank calls a payment, where something that may tell of a person stood there. */
        PAYMENT_REFERENCE
    }

    /**
     * An invoice as it was.
     *
     * @param postings how many of its postings there were, the first ones
     * @param asOfNow what may have been otherwise then
     */
    public record Past(Invoice invoice, int postings, Set<Kept> asOfNow) {
        public Past {
            asOfNow = Set.copyOf(asOfNow);
        }

        /**
         * The postings that there were, with the texts of then.
         *
         * @param now the invoice as it is
         * @param present all its postings, as they are
         */
        public List<Posting> journal(Invoice now, List<Posting> present) {
            return present.stream()
                    .limit(postings)
                    .map(p -> PostingNote.corrected(p, reference(now, p.line()), reference(invoice, p.line())))
                    .toList();
        }

        private static String reference(Invoice of, int line) {
            return ((PaymentLine) of.line(line)).origin().reference();
        }
    }

    private final Invoice now;
    private final Moment moment;
    private final List<LogEntry> earlier = new ArrayList<>();
    private final List<LogEntry> later = new ArrayList<>();
    private final Set<Kept> kept = EnumSet.noneOf(Kept.class);

    private AsOf(Invoice now, Moment moment, List<LogEntry> log, Instant time) {
        this.now = now;
        this.moment = moment;
        for (LogEntry entry : log) {
            (entry.stamp().at().isAfter(time) ? later : earlier).add(entry);
        }
    }

    /**
     * The invoice as it was at a time; empty where it did not exist yet.
     *
     * @param moments of the invoice, in ascending version
     * @param log of the invoice, oldest first
     * @param time what was committed at this very time counts
     */
    public static Optional<Past> of(Invoice now, List<Moment> moments, List<LogEntry> log, Instant time) {
        return moments.stream()
                .filter(m -> !m.stamp().at().isAfter(time))
                .reduce((one, next) -> next)
                .map(moment -> new AsOf(now, moment, log, time).past());
    }

    private Past past() {
        InvoiceHeader header = header();
        if (header.isDraft() && (isLater(LogField.LINE_AMOUNT) || isLater(LogField.LINE_REMOVED))) {
            kept.add(Kept.DRAFT_LINES);
        }
        Invoice invoice = new Invoice(
                header,
                moment.version(),
                now.lines().subList(0, Math.min(moment.lines(), now.lines().size())),
                now.allocations()
                        .subList(
                                0,
                                Math.min(moment.allocations(), now.allocations().size())),
                moment.postings());
        return new Past(referencesOfThen(invoice), moment.postings(), kept);
    }

    /** Takes corrections of payments' references back, the last one first (INV-5). */
    private Invoice referencesOfThen(Invoice past) {
        Invoice undone = past;
        for (int i = later.size() - 1; i >= 0; i--) {
            LogEntry entry = later.get(i);
            if (entry.field() == LogField.PAYMENT_REFERENCE) {
                Optional<Invoice> before = ReferenceLog.undone(undone, entry);
                if (before.isEmpty()) {
                    kept.add(Kept.PAYMENT_REFERENCE);
                }
                undone = before.orElse(undone);
            }
        }
        return undone;
    }

    private boolean isLater(LogField field) {
        return later.stream().anyMatch(e -> e.field() == field);
    }

    /** What the first change after the time found; empty where there was none. */
    private Optional<String> found(LogField field) {
        return later.stream()
                .filter(e -> e.field() == field)
                .map(LogEntry::before)
                .findFirst();
    }

    private @Nullable LocalDate date(LogField field, @Nullable LocalDate present) {
        return found(field)
                .map(text -> text.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(text)))
                .orElse(Optional.ofNullable(present))
                .orElse(null);
    }

    private InvoiceHeader header() {
        InvoiceHeader h = now.header();
        Milestones m = h.milestones();
        @Nullable LocalDate sent = date(LogField.SENT_DATE, m.sentOrNull());
        boolean isSent = sent != null;
        if (moment.version() < now.version()) {
            kept.add(Kept.REMARK);
            kept.add(Kept.MARKS);
        }
        if (isLater(LogField.CUSTOMER_REFERENCE)) {
            kept.add(Kept.CUSTOMER_REFERENCE);
        }
        if (isLater(LogField.REFUND_ACCOUNT)) {
            kept.add(Kept.REFUND_ACCOUNT);
        }
        if (isSent && isLater(LogField.SENT_DATE)) {
            kept.add(Kept.ISSUE_RUN);
        }
        return new InvoiceHeader(
                h.id(),
                h.debtor(),
                h.type(),
                h.term(),
                h.sequence(),
                h.currency(),
                isSent ? h.numberOrNull() : null,
                isSent ? h.kidOrNull() : null,
                isSent ? h.languageOrNull() : null,
                h.customerReference(),
                new Milestones(
                        m.registered(),
                        sent,
                        date(LogField.DUE_DATE, m.dueOrNull()),
                        date(LogField.REMINDED_DATE, m.remindedOrNull()),
                        reminders(m.reminders()),
                        endedByHand(m.endedByHand())),
                h.refundAccountOrNull(),
                h.remark(),
                marks(h.marks()),
                isSent ? h.issueRun() : 0,
                h.isDiscarded() && !isLater(LogField.DISCARDED),
                h.created(),
                moment.stamp());
    }

    /** A reminder is seen in the log by its date; each has one of its own (REM-3). */
    private int reminders(int present) {
        return present
                - (int) later.stream()
                        .filter(e -> e.field() == LogField.STATUS && e.trigger().equals("REMINDED"))
                        .count();
    }

    private EndedByHand endedByHand(EndedByHand present) {
        if (!isLater(LogField.STATUS)) {
            return present;
        }
        return earlier.stream()
                .filter(e -> e.field() == LogField.STATUS)
                .reduce((one, next) -> next)
                .filter(e -> e.trigger().equals("BY_HAND"))
                .map(e -> switch (e.after()) {
                    case "FRAFALT" -> EndedByHand.WAIVED;
                    case "BORTFALT" -> EndedByHand.LAPSED;
                    default -> EndedByHand.NO;
                })
                .orElse(EndedByHand.NO);
    }

    /** Whether a mark was set is logged, its reason is not: one that was lifted since is not brought back. */
    private Marks marks(Marks present) {
        Marks past = present;
        if (found(LogField.DUNNING_STOP).filter(String::isEmpty).isPresent()) {
            past = past.withDunningStop("");
        }
        if (found(LogField.UNDELIVERED).filter(String::isEmpty).isPresent()) {
            past = past.withUndelivered("");
        }
        return past;
    }
}
