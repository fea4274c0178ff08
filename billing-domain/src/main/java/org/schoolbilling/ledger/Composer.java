package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.settlement.Transitions;
import org.schoolbilling.settlement.Trigger;

/** Turns an invoice before and after a decision into changes: the one place where all of them are checked and logged. */
final class Composer {

    private final Catalog catalog;
    private final Stamp stamp;

    Composer(Catalog catalog, Stamp stamp) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.stamp = Objects.requireNonNull(stamp, "stamp");
    }

    /**
     * Composes changes.
     *
     * @param linesReplaced whether a draft's lines are stored anew
     * @param log what the decision itself has to say; status and dates are added here
     * @throws InvalidDecisionException if the invariants do not hold
     */
    Changes compose(
            @Nullable Invoice before,
            Invoice decided,
            Trigger trigger,
            BalancedPostings postings,
            boolean linesReplaced,
            List<LogEntry> log) {
        Invoice after = reopened(decided);
        Settlement settlement = Settlement.of(after);
        List<String> violations = settlement.violations();
        if (!violations.isEmpty()) {
            throw new InvalidDecisionException(after.id(), violations);
        }
        Status from = before == null ? Status.DRAFT : Settlement.of(before).status();
        Status to = settlement.status();
        Transitions.check(from, to, trigger);
        List<LogEntry> entries = new ArrayList<>(log);
        List<HostEvent> events = new ArrayList<>();
        if (before != null) {
            logDates(before, after, trigger, entries);
        }
        if (from != to) {
            entries.add(entry(after, LogField.STATUS, "status", from.code(), to.code(), trigger.name()));
            events.add(new HostEvent.StatusChanged(after.id(), after.header().debtor(), from, to));
        }
        events.addAll(FeeEvents.between(before, after, isAnnual(after)));
        Invoice stamped = after.withHeader(after.header().withChanged(stamp))
                .withPostings(after.postings() + postings.postings().size());
        @Nullable Invoice kept = linesReplaced ? null : before;
        return new Changes(
                after.version(),
                stamped,
                kept == null ? 0 : kept.lines().size(),
                kept == null ? 0 : kept.allocations().size(),
                postings,
                entries,
                events);
    }

    private boolean isAnnual(Invoice invoice) {
        return catalog.invoiceType(invoice.header().type())
                .filter(type -> type.is(InvoiceTypeFlag.ANNUAL_FEE))
                .isPresent();
    }

    /**
     * An end state set by hand falls with its ground (STA-7): balance again later is no reason to end the invoice anew, only
     * a person's word is (STA-5).
     */
    private static Invoice reopened(Invoice decided) {
        Milestones milestones = decided.header().milestones();
        Status status = Settlement.of(decided).status();
        return milestones.endedByHand() == EndedByHand.NO || status == Status.WAIVED || status == Status.LAPSED
                ? decided
                : decided.withHeader(decided.header().withMilestones(milestones.withEndedByHand(EndedByHand.NO)));
    }

    LogEntry entry(Invoice invoice, LogField field, String object, String before, String after, String trigger) {
        return new LogEntry(invoice.id(), field, object, before, after, trigger, stamp);
    }

    private void logDates(Invoice before, Invoice after, Trigger trigger, List<LogEntry> log) {
        Milestones old = before.header().milestones();
        Milestones now = after.header().milestones();
        logDate(after, LogField.SENT_DATE, "sent", old.sentOrNull(), now.sentOrNull(), trigger, log);
        logDate(after, LogField.DUE_DATE, "due", old.dueOrNull(), now.dueOrNull(), trigger, log);
        logDate(after, LogField.REMINDED_DATE, "reminded", old.remindedOrNull(), now.remindedOrNull(), trigger, log);
    }

    private void logDate(
            Invoice invoice,
            LogField field,
            String object,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            Trigger trigger,
            List<LogEntry> log) {
        if (!Objects.equals(before, after)) {
            log.add(entry(invoice, field, object, text(before), text(after), trigger.name()));
        }
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
