package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.KOPI;
import static org.schoolbilling.testkit.run.School.SAIH;
import static org.schoolbilling.testkit.run.School.SEM;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.TERM;
import static org.schoolbilling.testkit.run.School.nok;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.ledger.HostEvent.EndStudyRightRequested;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.money.Money;
import org.schoolbilling.reminder.ReminderRequest;
import org.schoolbilling.roster.FeeBasis;
import org.schoolbilling.roster.Person;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.run.BulkWaiverReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.StoredEvent;
import org.schoolbilling.waiver.BulkWaiver;
import org.schoolbilling.waiver.BulkWaiverOutcome;
import org.schoolbilling.waiver.BulkWaiverOutcome.LeftOut;
import org.schoolbilling.waiver.BulkWaiverOutcome.Waived;
import org.schoolbilling.waiver.BulkWaiverRefusal;
import org.schoolbilling.waiver.EndStudies;
import org.schoolbilling.waiver.WaiverGround;

class BulkWaiverRunTest {

    private static final BulkWaiver ALL = BulkWaiver.of(TERM, new WaiverGround.All(), true);

    private static School sent(int students) {
        School school = new School().withStudents(students);
        school.generate(students, SEMAVG, SAIH, KOPI);
        school.issue();
        return school;
    }

    private static List<BulkWaiverOutcome> waive(School school, Mode mode, BulkWaiver order) {
        List<BulkWaiverOutcome> items = new ArrayList<>();
        school.billing.waiveInBulk(mode, order, CLERK, items::add);
        return items;
    }

    private static @Nullable BulkWaiverRefusal reason(BulkWaiverOutcome outcome) {
        return outcome instanceof LeftOut out ? out.reason() : null;
    }

    private static void refused(String code, Runnable run) {
        assertThatThrownBy(run::run)
                .isInstanceOfSatisfying(
                        BillingException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    @Tag("WAI-2")
    void allThatIsOpenIsGivenUpLastPriorityFirstAndTheInvoiceIsWaived() {
        School school = sent(1);

        BulkWaiverReport report = school.billing.waiveInBulk(Mode.COMMIT, ALL, CLERK, outcome -> {});

        assertThat(report.waived()).isEqualTo(1);
        assertThat(report.total()).isEqualTo(nok("700.00"));
        Invoice after = school.invoice(1);
        assertThat(Settlement.of(after).status()).isEqualTo(Status.WAIVED);
        assertThat(after.lines().subList(3, 6))
                .extracting(line -> ((TargetedLine) line).target())
                .containsExactly(3, 2, 1);
        assertThat(after.lines().subList(3, 6)).allMatch(line -> line.text().equals("Frafall 2026-08-20"));
        assertThat(school.store.log(after.id()))
                .filteredOn(e -> e.field() == LogField.WAIVER)
                .extracting(e -> e.after())
                .containsExactly("60.00", "40.00", "600.00");
        assertThat(school.store.postings(List.of(after.id())).getOrDefault(after.id(), List.of()))
                .isEmpty();
    }

    @Test
    @Tag("WAI-2")
    void anInvoiceWithAPaymentIsLeftOutUnlessTheMoneyWentBack() {
        School school = sent(2);
        school.load(School.payment(school.kid(1), "20.00", "A1"), School.payment(school.kid(2), "20.00", "A2"));
        assertThat(waive(school, Mode.TRIAL, ALL))
                .extracting(BulkWaiverRunTest::reason)
                .containsExactly(BulkWaiverRefusal.PAID, BulkWaiverRefusal.PAID);

        returned(school, 2);
        assertThat(waive(school, Mode.COMMIT, ALL))
                .extracting(BulkWaiverRunTest::reason)
                .containsExactly(BulkWaiverRefusal.PAID, null);
        assertThat(school.settlement(2).status()).isEqualTo(Status.WAIVED);
        assertThat(school.settlement(1).waived()).isEqualTo(nok("0.00"));
    }

    /** The bank takes back the payment of an invoice. */
    private static void returned(School school, long number) {
        Invoice invoice = school.invoice(number);
        var ledger = new org.schoolbilling.ledger.InvoiceLedger(
                school.catalog,
                new org.schoolbilling.invoice.Stamp(CLERK, java.time.Instant.parse("2026-08-21T08:00:00Z")),
                School.TODAY);
        var decision = (org.schoolbilling.ledger.Decision.Yes)
                ledger.returned(invoice, invoice.payments().get(0).number(), School.TODAY);
        assertThat(school.store.commit(org.schoolbilling.spi.store.ChangeSet.builder("returned " + number)
                        .invoice(decision.changes())
                        .build()))
                .isInstanceOf(org.schoolbilling.spi.store.CommitResult.Committed.class);
    }

    @Test
    @Tag("WAI-2")
    void withALineTypeOnlyItsOpenClaimsAreGivenUp() {
        School school = sent(2);
        BulkWaiver copies = new BulkWaiver(
                TERM, SEM, KOPI, Set.of(), null, null, new WaiverGround.All(), null, "Ingen kopiering", true);

        assertThat(waive(school, Mode.COMMIT, copies))
                .hasSize(2)
                .allMatch(o -> o instanceof Waived w && w.amount().equals(nok("60.00")));
        Settlement after = school.settlement(1);
        assertThat(after.status()).isEqualTo(Status.SENT);
        assertThat(after.outstanding()).isEqualTo(nok("640.00"));
        assertThat(after.claimPositions())
                .extracting(ClaimPosition::waived)
                .containsExactly(nok("0.00"), nok("0.00"), nok("60.00"));
        assertThat(school.invoice(1).line(4).text()).isEqualTo("Ingen kopiering");
        assertThat(waive(school, Mode.COMMIT, copies))
                .extracting(BulkWaiverRunTest::reason)
                .containsExactly(BulkWaiverRefusal.NOTHING_OPEN, BulkWaiverRefusal.NOTHING_OPEN);
    }

    @Test
    @Tag("WAI-2")
    void filtersChooseByStatusReminderLinesAndReminderDate() {
        School school = sent(3);
        LocalDate reminded = LocalDate.of(2026, 10, 1);
        ReminderRequest first = new ReminderRequest(
                LocalDate.of(2026, 9, 15),
                null,
                LocalDate.of(2026, 10, 20),
                Map.of(),
                2,
                TERM,
                null,
                school.students(2),
                false,
                "");
        school.at(reminded).remind(Mode.COMMIT, first, CLERK, o -> {});

        assertThat(waive(school, Mode.TRIAL, filtered(Set.of(Status.REMINDED_1), null, null)))
                .hasSize(2);
        assertThat(waive(school, Mode.TRIAL, filtered(Set.of(Status.SENT), null, null)))
                .hasSize(1);
        assertThat(waive(school, Mode.TRIAL, filtered(Set.of(), true, null))).hasSize(2);
        assertThat(waive(school, Mode.TRIAL, filtered(Set.of(), false, null))).hasSize(1);
        assertThat(waive(school, Mode.TRIAL, filtered(Set.of(), null, reminded)))
                .hasSize(2);
        assertThat(waive(school, Mode.TRIAL, filtered(Set.of(), null, reminded.plusDays(1))))
                .isEmpty();
        assertThat(waive(school, Mode.TRIAL, ofType(new InvoiceTypeCode("KURS"))))
                .isEmpty();
        refused("invoice-type.unknown", () -> waive(school, Mode.TRIAL, ofType(new InvoiceTypeCode("NONE"))));
    }

    private static BulkWaiver filtered(
            Set<Status> statuses, @Nullable Boolean withReminders, @Nullable LocalDate remindedOn) {
        return new BulkWaiver(
                TERM, null, null, statuses, withReminders, remindedOn, new WaiverGround.All(), null, "", true);
    }

    private static BulkWaiver ofType(InvoiceTypeCode type) {
        return new BulkWaiver(TERM, type, null, Set.of(), null, null, new WaiverGround.All(), null, "", true);
    }

    @Test
    @Tag("WAI-2")
    @Tag("ROS-3")
    void itMustBeConfirmedExceptInATrial() {
        School school = sent(1);
        BulkWaiver unsure = BulkWaiver.of(TERM, new WaiverGround.All(), false);
        assertThat(waive(school, Mode.TRIAL, unsure)).singleElement().isInstanceOf(Waived.class);
        refused("waiver.not-confirmed", () -> waive(school, Mode.COMMIT, unsure));
        assertThat(school.settlement(1).status()).isEqualTo(Status.SENT);
    }

    @Test
    @Tag("WAI-2")
    void aGroundIsAskedOfTheRosterAndWhomItDoesNotKnowIsLeftOut() {
        School school = sent(3);
        LocalDate from = LocalDate.of(2024, 8, 1);
        school.roster.put(School.withStudyRights(
                School.person(100_001),
                List.of(new org.schoolbilling.roster.StudyRight(
                        "BIO", "", 300, new org.schoolbilling.roster.Period(from, null)))));
        school.roster.remove(School.person(100_003).id());

        assertThat(waive(school, Mode.COMMIT, BulkWaiver.of(TERM, new WaiverGround.StudyRightEnded(null, false), true)))
                .extracting(BulkWaiverRunTest::reason)
                .containsExactly(BulkWaiverRefusal.NO_GROUND, null, BulkWaiverRefusal.PERSON_UNKNOWN);
    }

    @Test
    @Tag("WAI-3")
    void theHostIsAskedToEndStudiesAndTheExemptAreSpared() {
        School school = sent(3);
        school.roster.put(exempt(School.person(100_002)));
        school.roster.remove(School.person(100_003).id());

        BulkWaiverReport report = school.billing.waiveInBulk(
                Mode.COMMIT, ending(new EndStudies(true, true, false)), CLERK, outcome -> {});

        assertThat(report.waived()).isEqualTo(3);
        assertThat(report.ended()).isEqualTo(1);
        assertThat(requests(school)).singleElement().satisfies(asked -> {
            assertThat(asked.person().value()).isEqualTo("S100001");
            assertThat(asked.invoice()).isEqualTo(school.invoice(1).id());
            assertThat(asked.programmes()).as("empty is all").isEmpty();
            assertThat(asked.withClassMembership()).isTrue();
            assertThat(asked.withExamRegistrations()).isFalse();
        });
        school.billing.waiveInBulk(Mode.COMMIT, ending(new EndStudies(true, true, false)), CLERK, outcome -> {});
        assertThat(requests(school)).as("asked once").hasSize(1);
    }

    @Test
    @Tag("WAI-3")
    void forTheInvoicesProgrammesOnlyNothingIsAskedWhereItNamesNone() {
        School school = sent(1);
        BulkWaiverReport report = school.billing.waiveInBulk(
                Mode.COMMIT, ending(new EndStudies(false, false, false)), CLERK, outcome -> {});
        assertThat(report.waived()).isEqualTo(1);
        assertThat(report.ended()).as("an empty list would mean all programmes").isZero();
        assertThat(requests(school)).isEmpty();
    }

    @Test
    @Tag("WAI-3")
    void theInvoicesProgrammesAreNamedWhereItHasThem() {
        School school = new School().withStudents(1);
        school.generate(1, SAIH);
        school.billing
                .drafts()
                .addClaim(
                        school.all().get(0).id(),
                        new org.schoolbilling.spi.run.Drafts.ClaimByHand(
                                SEMAVG, null, org.schoolbilling.roster.Study.ofProgramme("BIO"), null, null),
                        CLERK);
        school.issue();
        school.billing.waiveInBulk(Mode.COMMIT, ending(new EndStudies(false, false, true)), CLERK, outcome -> {});
        assertThat(requests(school)).singleElement().satisfies(asked -> {
            assertThat(asked.programmes()).containsExactly("BIO");
            assertThat(asked.withExamRegistrations()).isTrue();
        });
    }

    private static BulkWaiver ending(EndStudies end) {
        return new BulkWaiver(TERM, null, null, Set.of(), null, null, new WaiverGround.All(), end, "", true);
    }

    private static List<EndStudyRightRequested> requests(School school) {
        return school.store.undelivered(100).stream()
                .map(StoredEvent::event)
                .filter(EndStudyRightRequested.class::isInstance)
                .map(EndStudyRightRequested.class::cast)
                .toList();
    }

    private static Person exempt(Person p) {
        return new Person(
                p.id(),
                p.number(),
                p.isParticipant(),
                p.name(),
                p.address(),
                p.language(),
                p.nationalIdOrNull(),
                p.birthDateOrNull(),
                p.channels(),
                p.hasStudyCompetence(),
                FeeBasis.EXEMPT,
                p.isBoarding(),
                p.memberships(),
                p.studyRights(),
                p.leaves(),
                p.semesterRegistrations(),
                p.registrationCards(),
                p.exams(),
                p.admissions(),
                p.courses());
    }

    @Test
    @Tag("WAI-2")
    void aTrialChangesNothingAndSaysWhatIsThenDone() {
        School school = sent(4);
        school.load(School.payment(school.kid(2), "600.00", "A2"), School.payment(school.kid(3), "5.00", "A3"));
        List<Invoice> before = school.all();
        List<BulkWaiverOutcome> plan = waive(school, Mode.TRIAL, ALL);
        assertThat(school.all()).isEqualTo(before);
        assertThat(school.store.undelivered(100))
                .noneMatch(e -> e.event() instanceof HostEvent.StatusChanged s && s.to() == Status.WAIVED);

        assertThat(waive(school, Mode.COMMIT, ALL)).isEqualTo(plan).hasSize(3);
        Map<Long, Money> left = new java.util.TreeMap<>();
        school.all()
                .forEach(i -> left.put(
                        i.header().number().orElseThrow().value(),
                        Settlement.of(i).outstanding()));
        assertThat(left).isEqualTo(Map.of(1L, nok("0.00"), 2L, nok("0.00"), 3L, nok("695.00"), 4L, nok("0.00")));
    }

    @Tag("WAI-2")
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void aRunThatWasCutOffIsRunAgainAndWaivesTheRestOnly(int commitsBeforeTheCut) {
        School school = sent(7);
        AtomicInteger left = new AtomicInteger(commitsBeforeTheCut);
        SchoolBilling dying = school.on(
                FlakyStore.of(school.store, (changes, real) -> {
                    if (left.getAndDecrement() <= 0) {
                        throw new Error("the process dies");
                    }
                    return real.apply(changes);
                }),
                school.roster,
                2);
        assertThatThrownBy(() -> dying.waiveInBulk(Mode.COMMIT, ALL, CLERK, outcome -> {}))
                .isInstanceOf(Error.class);

        BulkWaiverReport rest = school.billing.waiveInBulk(Mode.COMMIT, ALL, CLERK, outcome -> {});

        assertThat(rest.waived()).isEqualTo(7 - 2 * commitsBeforeTheCut);
        assertThat(school.all())
                .allMatch(i -> Settlement.of(i).status() == Status.WAIVED)
                .allMatch(i -> i.lines().size() == 6)
                .allMatch(i ->
                        i.lines().stream().filter(ClaimLine.class::isInstance).count() == 3);
        assertThat(waive(school, Mode.COMMIT, ALL)).isEmpty();
    }
}
