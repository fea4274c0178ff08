package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.KOPI;
import static org.schoolbilling.testkit.run.School.SAIH;
import static org.schoolbilling.testkit.run.School.SEMAVG;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.ledger.BulkLedger;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.reminder.ReminderLimits;
import org.schoolbilling.reminder.ReminderOutcome;
import org.schoolbilling.reminder.ReminderOutcome.Reminded;
import org.schoolbilling.reminder.ReminderRequest;
import org.schoolbilling.reminder.Reminding;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.testkit.arbitraries.Catalogs;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.arbitraries.InvoiceStory;
import org.schoolbilling.testkit.arbitraries.Invoices;

class RemindProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate NEW_DUE = LocalDate.of(2026, 8, 1);

    /** When things happened, in days before today; below zero for days to come. */
    record Days(
            int due, int reminded, int lastDue, @Nullable Integer earliestBeforeLast) {}

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories().withSteps(0, 3);
    }

    @Provide
    Arbitrary<Days> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(-2, 40),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(-2, 20),
                        Arbitraries.integers().between(0, 20).injectNull(0.5))
                .as(Days::new);
    }

    @Property(tries = 1_500)
    @Tag("REM-2")
    @Tag("REM-5")
    @Tag("REM-7")
    void whoIsRemindedIsWhatANaiveReadingOfTheRulesSays(
            @ForAll("stories") InvoiceStory story,
            @ForAll("days") Days days,
            @ForAll @IntRange(max = 2) int reminders,
            @ForAll @IntRange(min = 1, max = 2) int rounds,
            @ForAll boolean hasStudyRight) {
        InvoiceHistory history = story.play();
        Catalog catalog = withReminders(history.catalog());
        Invoice invoice = dated(history.invoice(), days, reminders);
        LocalDate lastDue = TODAY.minusDays(days.lastDue());
        ReminderRequest request = ReminderRequest.of(lastDue, NEW_DUE).withMostRounds(rounds);
        if (days.earliestBeforeLast() != null) {
            request = request.withEarliestDue(lastDue.minusDays(days.earliestBeforeLast()));
        }

        Reminding reminding = new Reminding(request, ReminderLimits.NORWAY, catalog, TODAY);
        assertThat(reminding.fault()).isEmpty();
        ReminderOutcome outcome = reminding.decide(invoice, persons(invoice, hasStudyRight));

        boolean expected = isReminded(invoice, request, hasStudyRight);
        Statistics.label("reminded")
                .collect(expected)
                .coverage(c -> c.check(true).percentage(p -> p > 0.5));
        assertThat(outcome instanceof Reminded).as("%s", outcome).isEqualTo(expected);
        if (outcome instanceof Reminded reminded) {
            checkReminded(invoice, reminded, catalog);
        } else {
            assertThat(outcome.invoice()).isEqualTo(invoice);
        }
    }

    /** REM-2, REM-5 and REM-7, as one would read them aloud. */
    private static boolean isReminded(Invoice invoice, ReminderRequest request, boolean hasStudyRight) {
        Milestones m = invoice.header().milestones();
        LocalDate due = m.dueOrNull();
        if (due == null || due.isAfter(request.lastDue())) {
            return false;
        }
        boolean isLegal = m.remindedOrNull() == null
                ? ChronoUnit.DAYS.between(due, TODAY) >= 14
                : TODAY.isAfter(due) && ChronoUnit.DAYS.between(m.remindedOrNull(), TODAY) > 14;
        boolean isRecent =
                request.earliestDue().map(first -> !due.isBefore(first)).orElse(true);
        return isLegal
                && m.reminders() < request.mostRounds()
                && (isRecent || !hasStudyRight)
                && invoice.header().marks().dunningStop().isEmpty()
                && invoice.header().marks().undelivered().isEmpty()
                && invoice.claims().stream().anyMatch(c -> !c.terms().isOptional() && open(invoice, c) > 0)
                && invoice.payments().stream().allMatch(p -> unplaced(invoice, p) == 0);
    }

    private static long open(Invoice invoice, ClaimLine claim) {
        long closed = allocated(invoice, a -> a.claim() == claim.number());
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof TargetedLine closing && closing.target() == claim.number()) {
                closed += closing.amount().minor() - takenBack(invoice, closing.number());
            }
        }
        return claim.amount().minor() - closed;
    }

    private static long unplaced(Invoice invoice, PaymentLine payment) {
        return payment.amount().minor()
                - takenBack(invoice, payment.number())
                - allocated(invoice, a -> a.payment() == payment.number());
    }

    private static long allocated(Invoice invoice, Predicate<Allocation> taken) {
        return invoice.allocations().stream()
                .filter(taken)
                .mapToLong(a -> a.amount().minor())
                .sum();
    }

    private static long takenBack(Invoice invoice, int number) {
        return invoice.lines().stream()
                .filter(l -> l instanceof TargetedLine t && t.target() == number)
                .mapToLong(l -> l.amount().minor())
                .sum();
    }

    @Tag("REM-3")
    @Tag("REM-4")
    @Tag("REM-6")
    @Tag("REM-8")
    @Tag("ALC-9")
    @Property(tries = 600)
    void aReminderAddsItsFeeMovesTheDatesForwardAndLeavesTheMoneyAlone(
            @ForAll("stories") InvoiceStory story, @ForAll @IntRange(max = 1) int reminders) {
        InvoiceHistory history = story.play();
        Catalog catalog = withReminders(history.catalog());
        Invoice invoice = dated(history.invoice(), new Days(20, 20, 20, null), reminders);
        ReminderRequest request = ReminderRequest.of(TODAY.minusDays(20), NEW_DUE);
        ReminderOutcome outcome =
                new Reminding(request, ReminderLimits.NORWAY, catalog, TODAY).decide(invoice, Map.of());
        Statistics.label("reminded")
                .collect(outcome instanceof Reminded)
                .coverage(c -> c.check(true).percentage(p -> p > 10));
        if (outcome instanceof Reminded reminded) {
            checkReminded(invoice, reminded, catalog);
        }
    }

    private static void checkReminded(Invoice before, Reminded reminded, Catalog catalog) {
        Invoice after = reminded.invoice();
        Milestones old = before.header().milestones();
        Milestones now = after.header().milestones();
        assertThat(now)
                .isEqualTo(
                        new Milestones(old.registered(), TODAY, NEW_DUE, TODAY, old.reminders() + 1, EndedByHand.NO));
        assertThat(NEW_DUE).isAfterOrEqualTo(old.dueOrNull());
        assertThat(after.header().withMilestones(old)).isEqualTo(before.header());
        assertThat(after.lines().subList(0, before.lines().size())).isEqualTo(before.lines());
        assertThat(after.lines()).hasSize(before.lines().size() + 1);
        assertThat(after.line(after.lines().size()).role()).isEqualTo(Role.REMINDER);
        assertThat(after.allocations()).isEqualTo(before.allocations());
        Settlement settlement = Settlement.of(after);
        assertThat(settlement.outstanding()).isEqualTo(Settlement.of(before).outstanding());
        assertThat(settlement.status()).isEqualTo(reminded.round() == 1 ? Status.REMINDED_1 : Status.REMINDED_2);
        Stamp stamp = new Stamp(new Actor("clerk"), Instant.parse(TODAY + "T10:00:00Z"));
        assertThat(new BulkLedger(catalog, stamp)
                        .reminded(before, after)
                        .postings()
                        .postings())
                .isEmpty();
    }

    private static Catalog withReminders(Catalog played) {
        List<LineType> types = new ArrayList<>(
                played.lineTypes().stream().filter(t -> t.isClaim()).toList());
        Catalog example = Catalogs.example(played.creditor());
        for (String code : List.of("PURRET1", "PURRET2")) {
            types.add(example.lineType(new LineTypeCode(code)).orElseThrow());
        }
        return new Catalog(played.creditor(), played.settings(), List.of(), types, played.invoiceTypes());
    }

    private static Invoice dated(Invoice invoice, Days days, int reminders) {
        Milestones m = invoice.header().milestones();
        return invoice.withHeader(invoice.header()
                .withMilestones(new Milestones(
                        m.registered(),
                        m.sentOrNull(),
                        TODAY.minusDays(days.due()),
                        reminders == 0 ? null : TODAY.minusDays(days.reminded()),
                        reminders,
                        EndedByHand.NO)));
    }

    private static Map<PersonId, Person> persons(Invoice invoice, boolean hasStudyRight) {
        Map<PersonId, Person> persons = new HashMap<>();
        for (PersonId id : invoice.persons()) {
            Person plain = Person.of(id, 1, School.person(1).name());
            Period ended = new Period(TODAY.minusYears(2), TODAY.minusDays(1));
            Period running = new Period(TODAY.minusYears(2), TODAY);
            persons.put(
                    id,
                    School.withStudyRights(
                            plain,
                            invoice.programmes().isEmpty()
                                    ? List.of(right("ANY", hasStudyRight ? running : ended))
                                    : invoice.programmes().stream()
                                            .map(p -> right(p, hasStudyRight ? running : ended))
                                            .toList()));
        }
        return persons;
    }

    private static StudyRight right(String programme, Period period) {
        return new StudyRight(programme, "", 300, period);
    }

    /** What happened to a student's invoice before the run. */
    enum Before {
        NOTHING,
        PAID,
        MANDATORY_PAID,
        PARTLY_PAID,
        OVERPAID,
        STOPPED,
        DUE_LATER
    }

    @Property(tries = 120)
    @Tag("REM-1")
    @Tag("REM-6")
    void theTrialSaysWhatIsDoneAlsoWhereTheRunIsCutOffAndAgainItRemindsNobody(
            @ForAll @Size(min = 1, max = 6) List<Before> students,
            @ForAll @IntRange(min = 1, max = 4) int chunk,
            @ForAll @IntRange(max = 3) int commits) {
        School school = school(students);
        LocalDate day = LocalDate.of(2026, 10, 1);
        ReminderRequest request = ReminderRequest.of(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 10, 20));
        List<ReminderOutcome> plan = new ArrayList<>();
        Map<InvoiceId, Invoice> expected = stored(school);
        school.at(day, school.store, chunk).remind(Mode.TRIAL, request, CLERK, plan::add);
        plan.forEach(o -> expected.put(o.invoice().id(), o.invoice()));

        cutOff(school, day, chunk, commits, request);
        List<ReminderOutcome> rest = new ArrayList<>();
        school.at(day, school.store, chunk).remind(Mode.COMMIT, request, CLERK, rest::add);

        assertThat(stored(school)).isEqualTo(expected);
        if (commits == 0) {
            assertThat(rest).usingRecursiveComparison().isEqualTo(plan);
        }
        school.at(day, school.store, chunk)
                .remind(Mode.COMMIT, request, CLERK, o -> assertThat(o).isNotInstanceOf(Reminded.class));
    }

    private static void cutOff(School school, LocalDate day, int chunk, int commits, ReminderRequest request) {
        AtomicInteger left = new AtomicInteger(commits);
        SchoolBilling dying = school.at(
                day,
                FlakyStore.of(school.store, (changes, real) -> {
                    if (left.getAndDecrement() <= 0) {
                        throw new CutOff();
                    }
                    return real.apply(changes);
                }),
                chunk);
        try {
            dying.remind(Mode.COMMIT, request, CLERK, o -> {});
        } catch (CutOff expected) {
            assertThat(left.get()).isNegative();
        }
    }

    /** The process dies. */
    private static final class CutOff extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static Map<InvoiceId, Invoice> stored(School school) {
        Map<InvoiceId, Invoice> all = new HashMap<>();
        school.all().forEach(i -> all.put(i.id(), i));
        return all;
    }

    private static School school(List<Before> students) {
        School school = new School().withStudents(students.size());
        school.generate(students.size(), SEMAVG, SAIH, KOPI);
        school.issue();
        for (int i = 0; i < students.size(); i++) {
            int number = i + 1;
            InvoiceId id = school.invoice(number).id();
            switch (students.get(i)) {
                case PAID -> school.load(School.payment(school.kid(number), "700.00", "A" + number));
                case MANDATORY_PAID -> school.load(School.payment(school.kid(number), "600.00", "A" + number));
                case PARTLY_PAID -> school.load(School.payment(school.kid(number), "20.00", "A" + number));
                case OVERPAID -> school.load(School.payment(school.kid(number), "800.00", "A" + number));
                case STOPPED -> school.billing.drafts().change(id, InvoiceChange.ofMarks("complaint", null), CLERK);
                case DUE_LATER ->
                    school.billing
                            .drafts()
                            .change(id, new InvoiceChange(LocalDate.of(2026, 9, 16), null, null, null), CLERK);
                case NOTHING -> {}
            }
        }
        return school;
    }
}
