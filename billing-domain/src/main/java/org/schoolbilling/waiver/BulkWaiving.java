package org.schoolbilling.waiver;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.FeeBasis;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;

/** Decides a bulk waiver, one invoice at a time (WAI-2). Pure: the day and the roster's answers are given. */
public final class BulkWaiving {

    private final BulkWaiver order;
    private final LineType waiver;
    private final LocalDate today;

    /**
     * @param waiver the line type of waivers
     */
    public BulkWaiving(BulkWaiver order, LineType waiver, LocalDate today) {
        this.order = Objects.requireNonNull(order, "order");
        this.waiver = Objects.requireNonNull(waiver, "waiver");
        this.today = Objects.requireNonNull(today, "today");
    }

    /** Whether an invoice is one that the order is about; others are passed over in silence. */
    public boolean isSelected(Invoice invoice) {
        Milestones milestones = invoice.header().milestones();
        return (order.termOrNull() == null
                        || order.termOrNull().equals(invoice.header().term()))
                && (order.typeOrNull() == null
                        || order.typeOrNull().equals(invoice.header().type()))
                && order.statuses().contains(Settlement.of(invoice).status())
                && (order.lineTypeOrNull() == null
                        || invoice.claims().stream().anyMatch(c -> c.type().equals(order.lineTypeOrNull())))
                && (order.withRemindersOrNull() == null || order.withRemindersOrNull() == hasReminderLines(invoice))
                && (order.remindedOnOrNull() == null || order.remindedOnOrNull().equals(milestones.remindedOrNull()));
    }

    private static boolean hasReminderLines(Invoice invoice) {
        return invoice.lines().stream().anyMatch(line -> line.role() == Role.REMINDER);
    }

    /** Whether the roster must be asked about the persons of an invoice before it can be decided. */
    public boolean asksRoster(Invoice invoice) {
        return order.asksRoster() && whyNot(invoice).isEmpty();
    }

    /**
     * What becomes of an invoice.
     *
     * @param persons those of the invoice that the roster knows, where {@link #asksRoster}
     */
    public BulkWaiverOutcome decide(Invoice invoice, Map<PersonId, Person> persons) {
        return whyNot(invoice)
                .or(() -> noGround(invoice, persons))
                .<BulkWaiverOutcome>map(no -> new BulkWaiverOutcome.LeftOut(invoice, no))
                .orElseGet(() -> waive(invoice, persons));
    }

    private Optional<BulkWaiverRefusal> whyNot(Invoice invoice) {
        if (!isSelected(invoice)) {
            return Optional.of(BulkWaiverRefusal.NOT_SELECTED);
        }
        Settlement settlement = Settlement.of(invoice);
        if (settlement.paid().isPositive()) {
            return Optional.of(BulkWaiverRefusal.PAID);
        }
        return open(settlement).isEmpty() ? Optional.of(BulkWaiverRefusal.NOTHING_OPEN) : Optional.empty();
    }

    private List<ClaimPosition> open(Settlement settlement) {
        return settlement.claimPositions().stream()
                .filter(p -> p.open().isPositive())
                .filter(p -> order.lineTypeOrNull() == null || p.line().type().equals(order.lineTypeOrNull()))
                .toList();
    }

    private Optional<BulkWaiverRefusal> noGround(Invoice invoice, Map<PersonId, Person> persons) {
        if (!order.ground().asksRoster()) {
            return Optional.empty();
        }
        if (!persons.keySet().containsAll(invoice.persons())) {
            return Optional.of(BulkWaiverRefusal.PERSON_UNKNOWN);
        }
        Set<String> programmes = invoice.programmes();
        return invoice.persons().stream()
                        .map(persons::get)
                        .filter(Objects::nonNull)
                        .allMatch(p -> order.ground().holds(p, invoice.header().term(), programmes, today))
                ? Optional.empty()
                : Optional.of(BulkWaiverRefusal.NO_GROUND);
    }

    private BulkWaiverOutcome waive(Invoice invoice, Map<PersonId, Person> persons) {
        List<ClaimPosition> open = open(Settlement.of(invoice));
        Money amount = open.stream()
                .map(ClaimPosition::open)
                .reduce(Money.zero(invoice.header().currency()), Money::plus);
        List<TargetedLine> lines = WaiverByHand.spread(invoice, open, waiver, amount, today, text());
        return new BulkWaiverOutcome.Waived(invoice.append(lines, List.of()), amount, ended(invoice, persons));
    }

    private String text() {
        return order.reason().isBlank() ? "Frafall " + today : order.reason();
    }

    /** Whose studies are to end: the exempt are spared, and so is whoever the roster does not know. */
    private List<PersonId> ended(Invoice invoice, Map<PersonId, Person> persons) {
        EndStudies asked = order.endStudiesOrNull();
        if (asked == null || (!asked.inAllProgrammes() && invoice.programmes().isEmpty())) {
            return List.of();
        }
        return invoice.persons().stream()
                .map(persons::get)
                .filter(Objects::nonNull)
                .filter(p -> p.feeBasis() != FeeBasis.EXEMPT)
                .map(Person::id)
                .toList();
    }
}
