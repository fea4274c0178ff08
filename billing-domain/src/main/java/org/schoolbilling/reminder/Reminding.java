package org.schoolbilling.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.ClaimTerms;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.ReminderLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;

/** Decides who is reminded, one invoice at a time. Pure: the day and the limits are given. */
public final class Reminding {

    private final ReminderRequest request;
    private final ReminderLimits limits;
    private final Catalog catalog;
    private final LocalDate today;

    public Reminding(ReminderRequest request, ReminderLimits limits, Catalog catalog, LocalDate today) {
        this.request = Objects.requireNonNull(request, "request");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.today = Objects.requireNonNull(today, "today");
    }

    /** The line type of a round's fee, {@code PURRET1} and so on; the catalogue must have it (REM-3). */
    public static LineTypeCode lineType(int round) {
        return new LineTypeCode("PURRET" + round);
    }

    /** Why the run as a whole is refused; empty where it may begin. */
    public Optional<ReminderFault> fault() {
        if (!request.newDue().isAfter(today)) {
            return Optional.of(new ReminderFault.DueNotLater(request.newDue(), today));
        }
        if (!request.newDue().isAfter(request.lastDue())) {
            return Optional.of(new ReminderFault.DueNotAfterLast(request.newDue(), request.lastDue()));
        }
        if (request.mostRounds() > limits.mostReminders()) {
            return Optional.of(
                    new ReminderFault.TooManyRounds(request.mostRounds(), limits.mostReminders(), limits.name()));
        }
        for (int round = 1; round <= request.mostRounds(); round++) {
            Optional<ReminderFault> fault = fault(round);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<ReminderFault> fault(int round) {
        LineType type = catalog.lineType(lineType(round)).orElse(null);
        if (type == null || !type.is(LineTypeFlag.ACTIVE)) {
            return Optional.of(new ReminderFault.LineTypeMissing(lineType(round)));
        }
        Role role = type.category().role();
        if (role != Role.REMINDER && role != Role.CLAIM) {
            return Optional.of(new ReminderFault.LineTypeUnsuitable(
                    type.code(), type.category().code()));
        }
        Money most = limits.mostFee(today).orElse(Money.zero(limits.currency()));
        Money fee = fee(round, type);
        return fee.compareTo(most) > 0
                ? Optional.of(new ReminderFault.FeeTooHigh(round, fee, most, today, limits.name()))
                : Optional.empty();
    }

    private Money fee(int round, LineType type) {
        return request.fee(round)
                .or(type::amount)
                .orElse(Money.zero(catalog.settings().currency()));
    }

    /** Whether the roster must be asked about the persons of an invoice before it can be decided (REM-2). */
    public boolean asksStudyRight(Invoice invoice) {
        return isDueBeforeEarliest(invoice) && whyNot(invoice).isEmpty();
    }

    /**
     * What becomes of an invoice. It reminds only where {@link #fault} is empty.
     *
     * @param persons those of the invoice, where {@link #asksStudyRight}; one the roster does not know has no study right
     */
    public ReminderOutcome decide(Invoice invoice, Map<PersonId, Person> persons) {
        ReminderRefusal no = whyNot(invoice).orElse(null);
        if (no != null) {
            return new ReminderOutcome.LeftOut(invoice, no);
        }
        if (isDueBeforeEarliest(invoice) && hasStudyRight(invoice, persons)) {
            return new ReminderOutcome.LeftOut(invoice, ReminderRefusal.STUDY_RIGHT_VALID);
        }
        return remind(invoice);
    }

    private boolean isDueBeforeEarliest(Invoice invoice) {
        LocalDate due = invoice.header().milestones().dueOrNull();
        return due != null && request.earliestDue().filter(due::isBefore).isPresent();
    }

    private boolean hasStudyRight(Invoice invoice, Map<PersonId, Person> persons) {
        Set<String> programmes = invoice.programmes();
        return invoice.persons().stream()
                .map(persons::get)
                .filter(Objects::nonNull)
                .anyMatch(person -> person.hasStudyRight(programmes, today));
    }

    private Optional<ReminderRefusal> whyNot(Invoice invoice) {
        Settlement settlement = Settlement.of(invoice);
        if (!settlement.status().isOpen()) {
            return Optional.of(ReminderRefusal.NOT_OPEN);
        }
        InvoiceType type = catalog.invoiceType(invoice.header().type()).orElse(null);
        if (type == null) {
            return Optional.of(ReminderRefusal.UNKNOWN_TYPE);
        }
        Milestones milestones = invoice.header().milestones();
        if (today.equals(milestones.remindedOrNull()) && request.newDue().equals(milestones.dueOrNull())) {
            return Optional.of(ReminderRefusal.ALREADY_REMINDED);
        }
        if (settlement.surplus().isPositive()) {
            return Optional.of(ReminderRefusal.SURPLUS);
        }
        if (settlement.claimPositions().stream().noneMatch(Reminding::isMandatoryAndOpen)) {
            return Optional.of(ReminderRefusal.NOTHING_MANDATORY_OPEN);
        }
        if (invoice.header().marks().isDunningStopped()) {
            return Optional.of(ReminderRefusal.DUNNING_STOP);
        }
        if (invoice.header().marks().isUndelivered()) {
            return Optional.of(ReminderRefusal.UNDELIVERED);
        }
        return whyNot(milestones, type);
    }

    private Optional<ReminderRefusal> whyNot(Milestones milestones, InvoiceType type) {
        LocalDate due = milestones.dueOrNull();
        if (due == null) {
            return Optional.of(ReminderRefusal.NO_DUE_DATE);
        }
        if (due.isAfter(request.lastDue())) {
            return Optional.of(ReminderRefusal.DUE_LATER);
        }
        int round = milestones.reminders() + 1;
        if (round > request.mostRounds()) {
            return Optional.of(ReminderRefusal.ROUNDS_USED);
        }
        if (today.isBefore(limits.earliest(milestones, due))) {
            return Optional.of(ReminderRefusal.TOO_EARLY);
        }
        LineType feeType = catalog.lineType(lineType(round)).orElseThrow();
        return feeType.isClaim()
                        && fee(round, feeType).isPositive()
                        && type.tied(feeType.code()).isEmpty()
                ? Optional.of(ReminderRefusal.FEE_NOT_TIED)
                : Optional.empty();
    }

    private static boolean isMandatoryAndOpen(ClaimPosition position) {
        return !position.line().terms().isOptional() && position.open().isPositive();
    }

    private ReminderOutcome remind(Invoice invoice) {
        Milestones old = invoice.header().milestones();
        int round = old.reminders() + 1;
        LineType type = catalog.lineType(lineType(round)).orElseThrow();
        Money fee = fee(round, type);
        List<InvoiceLine> lines = fee.isPositive() ? List.of(line(invoice, type, fee)) : List.of();
        Invoice reminded = invoice.append(lines, List.of())
                .withHeader(invoice.header()
                        .withMilestones(new Milestones(
                                old.registered(), today, request.newDue(), today, round, old.endedByHand())));
        return new ReminderOutcome.Reminded(reminded, round, fee, type.isClaim() && fee.isPositive());
    }

    private InvoiceLine line(Invoice invoice, LineType type, Money fee) {
        LineHead head = LineHead.of(invoice.nextLine(), type, today, type.lineText(), fee);
        if (!type.isClaim()) {
            return new ReminderLine(head);
        }
        int priority = catalog.invoiceType(invoice.header().type())
                .flatMap(t -> t.tied(type.code()))
                .orElseThrow()
                .priority();
        return new ClaimLine(
                head, invoice.claims().get(0).person(), Study.NONE, type.codingOrNull(), ClaimTerms.of(type, priority));
    }
}
