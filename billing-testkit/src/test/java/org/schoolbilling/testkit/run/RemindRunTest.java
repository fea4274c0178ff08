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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.LocalizedName;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.ReminderLine;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.reminder.ReminderLimits;
import org.schoolbilling.reminder.ReminderOutcome;
import org.schoolbilling.reminder.ReminderOutcome.LeftOut;
import org.schoolbilling.reminder.ReminderOutcome.Reminded;
import org.schoolbilling.reminder.ReminderRefusal;
import org.schoolbilling.reminder.ReminderRequest;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.ReminderReport;
import org.schoolbilling.spi.run.SchoolBilling;

class RemindRunTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 15);
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate DEADLINE = LocalDate.of(2026, 10, 15);
    private static final LocalDate SECOND = LocalDate.of(2026, 10, 16);
    private static final LocalDate LAST_DEADLINE = LocalDate.of(2026, 10, 31);
    private static final ReminderRequest REQUEST = ReminderRequest.of(DUE, DEADLINE);

    private static School sent(int students) {
        School school = new School().withStudents(students);
        school.generate(students, SEMAVG, SAIH, KOPI);
        school.issue();
        return school;
    }

    private static List<ReminderOutcome> remind(SchoolBilling billing, Mode mode, ReminderRequest request) {
        List<ReminderOutcome> items = new ArrayList<>();
        billing.remind(mode, request, CLERK, items::add);
        return items;
    }

    private static @Nullable ReminderRefusal reason(ReminderOutcome outcome) {
        return outcome instanceof LeftOut out ? out.reason() : null;
    }

    private static void refused(String code, String rule, String part, Runnable run) {
        assertThatThrownBy(run::run).isInstanceOfSatisfying(BillingException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.rule()).isEqualTo(rule);
            assertThat(e).hasMessageContaining(part);
        });
    }

    @Test
    @Tag("REM-3")
    @Tag("REM-4")
    @Tag("REM-6")
    @Tag("STA-2")
    void aReminderStatesItsFeeMovesTheDatesAndKeepsNumberAndKid() {
        School school = sent(1);
        Invoice before = school.invoice(1);

        List<ReminderOutcome> items = new ArrayList<>();
        ReminderReport report = school.at(FIRST).remind(Mode.COMMIT, REQUEST, CLERK, items::add);

        Invoice after = school.invoice(1);
        assertThat(after.header().milestones().dueOrNull()).isEqualTo(DEADLINE);
        assertThat(after.header().milestones().sentOrNull()).isEqualTo(FIRST);
        assertThat(after.header().milestones().remindedOrNull()).isEqualTo(FIRST);
        assertThat(after.header().number()).isEqualTo(before.header().number());
        assertThat(after.header().kid()).isEqualTo(before.header().kid());
        Settlement settlement = Settlement.of(after);
        assertThat(settlement.status()).isEqualTo(Status.REMINDED_1);
        assertThat(settlement.outstanding()).as("the fee is stated only").isEqualTo(nok("700.00"));
        InvoiceLine fee = after.line(after.lines().size());
        assertThat(fee).isInstanceOf(ReminderLine.class);
        assertThat(fee.type().value()).isEqualTo("PURRET1");
        assertThat(fee.amount()).isEqualTo(nok("35.00"));
        assertThat(items).singleElement().isInstanceOfSatisfying(Reminded.class, one -> {
            assertThat(one.round()).isEqualTo(1);
            assertThat(one.fee()).isEqualTo(nok("35.00"));
            assertThat(one.isFeeDemanded()).isFalse();
        });
        assertThat(report.reminded()).isEqualTo(Map.of(1, 1L));
        assertThat(report.toPay()).isEqualTo(nok("700.00"));
        assertThat(report.statedFees()).isEqualTo(nok("35.00"));
        assertThat(report.demandedFees()).isEqualTo(nok("0.00"));
        assertThat(school.store.log(after.id()))
                .extracting(e -> e.field())
                .contains(LogField.STATUS, LogField.DUE_DATE, LogField.SENT_DATE, LogField.REMINDED_DATE);
    }

    @Test
    @Tag("REM-3")
    @Tag("REM-5")
    void theSecondReminderComesWhenTheDeadlineOfTheFirstHasPassedAndThereIsNoThird() {
        School school = sent(1);
        remind(school.at(FIRST), Mode.COMMIT, REQUEST);
        ReminderRequest again = ReminderRequest.of(DEADLINE, LAST_DEADLINE).withFee(2, nok("38.00"));

        assertThat(remind(school.at(DEADLINE), Mode.COMMIT, again))
                .singleElement()
                .extracting(RemindRunTest::reason)
                .isEqualTo(ReminderRefusal.TOO_EARLY);
        assertThat(remind(school.at(SECOND), Mode.COMMIT, again))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reminded.class, one -> assertThat(one.fee()).isEqualTo(nok("38.00")));
        assertThat(school.settlement(1).status()).isEqualTo(Status.REMINDED_2);

        ReminderRequest third = ReminderRequest.of(LAST_DEADLINE, LAST_DEADLINE.plusDays(60));
        assertThat(remind(school.at(LAST_DEADLINE.plusDays(30)), Mode.COMMIT, third))
                .singleElement()
                .extracting(RemindRunTest::reason)
                .isEqualTo(ReminderRefusal.ROUNDS_USED);
        refused(
                "reminder.rounds-too-many",
                "REM-5",
                "Norway",
                () -> remind(school.at(LAST_DEADLINE.plusDays(30)), Mode.COMMIT, third.withMostRounds(3)));
    }

    @Test
    @Tag("REM-5")
    void noReminderIsSentBeforeTheFourteenthDay() {
        School school = sent(1);
        assertThat(remind(school.at(DUE.plusDays(13)), Mode.COMMIT, REQUEST))
                .singleElement()
                .extracting(RemindRunTest::reason)
                .isEqualTo(ReminderRefusal.TOO_EARLY);
        assertThat(school.settlement(1).status()).isEqualTo(Status.SENT);
        assertThat(remind(school.at(DUE.plusDays(14)), Mode.COMMIT, REQUEST))
                .singleElement()
                .isInstanceOf(Reminded.class);
    }

    @Test
    @Tag("REM-1")
    @Tag("REM-5")
    void aFeeAboveTheLimitOfTheDayRefusesTheWholeRunAndNamesTheLimit() {
        School school = sent(2);
        refused(
                "reminder.fee-too-high",
                "REM-5",
                "38",
                () -> remind(school.at(FIRST), Mode.COMMIT, REQUEST.withFee(1, nok("38.01"))));
        refused(
                "reminder.fee-too-high",
                "REM-5",
                "Norway",
                () -> remind(school.at(FIRST), Mode.TRIAL, REQUEST.withFee(2, nok("39.00"))));
        assertThat(school.all()).allMatch(i -> Settlement.of(i).status() == Status.SENT);
        assertThat(remind(school.at(FIRST), Mode.COMMIT, REQUEST.withFee(1, nok("38.00"))))
                .hasSize(2)
                .allMatch(Reminded.class::isInstance);
    }

    @Test
    @Tag("REM-1")
    @Tag("REM-8")
    void aNewDueDateThatIsNotLaterThanTodayOrThanTheLastDueDateIsRefused() {
        School school = sent(1);
        refused(
                "reminder.due-not-later",
                "REM-1",
                "2026-10-01",
                () -> remind(school.at(FIRST), Mode.COMMIT, ReminderRequest.of(DUE, FIRST)));
        refused(
                "reminder.due-not-after-last",
                "REM-8",
                "2026-12-01",
                () -> remind(school.at(FIRST), Mode.COMMIT, ReminderRequest.of(LocalDate.of(2026, 12, 1), DEADLINE)));
        assertThat(school.invoice(1).header().milestones().dueOrNull()).isEqualTo(DUE);
    }

    @Test
    @Tag("REM-3")
    void theLineTypesMustExist() {
        School school = sent(1);
        put(school, List.of(), Function.identity(), "PURRET1", "PURRET2");
        refused("reminder.line-type-missing", "REM-3", "PURRET1", () -> remind(school.at(FIRST), Mode.COMMIT, REQUEST));
    }

    @Test
    @Tag("REM-3")
    @Tag("CAT-8")
    void aLineTypeThatIsNotActiveTakesNoReminder() {
        School school = sent(1);
        LineType active = school.catalog.lineTypes().stream()
                .filter(t -> t.code().value().equals("PURRET1"))
                .findFirst()
                .orElseThrow();
        LineType inactive = new LineType(
                active.code(),
                active.name(),
                active.category(),
                active.amountOrNull(),
                active.text(),
                Set.of(),
                active.vat(),
                active.codingOrNull());
        put(school, List.of(inactive), Function.identity(), "PURRET1");
        refused("reminder.line-type-missing", "REM-3", "PURRET1", () -> remind(school.at(FIRST), Mode.COMMIT, REQUEST));
    }

    /** The school's catalogue without some line types, and with others. */
    private static void put(
            School school, List<LineType> more, Function<InvoiceType, InvoiceType> changed, String... without) {
        Catalog old = school.catalog;
        List<LineType> types = new ArrayList<>(old.lineTypes().stream()
                .filter(t -> !(t.category().isFixed()
                        && t.code().value().equals(t.category().code().value())))
                .filter(t -> !Set.of(without).contains(t.code().value()))
                .toList());
        types.addAll(more);
        List<LineCategory> local = more.stream()
                .map(LineType::category)
                .filter(c -> !c.isFixed())
                .distinct()
                .toList();
        school.billing.putCatalog(
                new Catalog(
                        old.creditor(),
                        old.settings(),
                        local,
                        types,
                        old.invoiceTypes().stream().map(changed).toList()),
                CLERK);
    }

    private static LineType fee(School school, Role role) {
        LineType claim = school.catalog.lineType(SEMAVG).orElseThrow();
        return new LineType(
                new LineTypeCode("PURRET1"),
                LocalizedName.of("Purregebyr"),
                LineCategory.local(new CategoryCode("GEBYR"), "Gebyr", role),
                nok("35.00"),
                "",
                Set.of(LineTypeFlag.ACTIVE),
                VatRate.ZERO,
                claim.codingOrNull());
    }

    private static InvoiceType tied(InvoiceType type) {
        List<TiedLineType> tied = new ArrayList<>(type.lineTypes());
        tied.add(new TiedLineType(new LineTypeCode("PURRET1"), 9));
        return new InvoiceType(
                type.code(),
                type.name(),
                type.payee(),
                type.paragraphs(),
                type.flags(),
                type.contact(),
                type.refundAccountsOrNull(),
                type.kidScheme(),
                type.waiverPolicy(),
                tied);
    }

    @Test
    @Tag("REM-4")
    void aFeeOfRoleClaimIsDemandedWithThePriorityOfItsTie() {
        School school = sent(1);
        put(school, List.of(fee(school, Role.CLAIM)), RemindRunTest::tied, "PURRET1");

        List<ReminderOutcome> items = new ArrayList<>();
        ReminderReport report = school.at(FIRST).remind(Mode.COMMIT, REQUEST, CLERK, items::add);

        assertThat(report.demandedFees()).isEqualTo(nok("35.00"));
        assertThat(report.statedFees()).isEqualTo(nok("0.00"));
        assertThat(report.toPay()).isEqualTo(nok("735.00"));
        assertThat(items)
                .singleElement()
                .isInstanceOfSatisfying(
                        Reminded.class, one -> assertThat(one.isFeeDemanded()).isTrue());
        Invoice after = school.invoice(1);
        assertThat(Settlement.of(after).outstanding()).isEqualTo(nok("735.00"));
        assertThat(after.line(4)).isInstanceOfSatisfying(ClaimLine.class, claim -> {
            assertThat(claim.terms().priority()).isEqualTo(9);
            assertThat(claim.terms().isOptional()).isFalse();
            assertThat(claim.coding()).isPresent();
        });
        assertThat(school.store.log(after.id()))
                .anyMatch(e -> e.field() == LogField.CLAIM_ADDED && e.after().equals("35.00"));
    }

    @Test
    @Tag("REM-4")
    @Tag("CAT-6")
    void aFeeThatIsAClaimMustBeTiedAndAnotherRoleIsNoFee() {
        School school = sent(1);
        put(school, List.of(fee(school, Role.CLAIM)), Function.identity(), "PURRET1");
        assertThat(remind(school.at(FIRST), Mode.COMMIT, REQUEST))
                .singleElement()
                .extracting(RemindRunTest::reason)
                .isEqualTo(ReminderRefusal.FEE_NOT_TIED);
        assertThat(remind(school.at(FIRST), Mode.TRIAL, REQUEST.withFee(1, nok("0.00"))))
                .as("no fee, so nothing to tie")
                .singleElement()
                .isInstanceOf(Reminded.class);

        put(school, List.of(fee(school, Role.WAIVER)), Function.identity(), "PURRET1");
        refused(
                "reminder.line-type-unsuitable",
                "REM-4",
                "GEBYR",
                () -> remind(school.at(FIRST), Mode.COMMIT, REQUEST));
    }

    @Test
    @Tag("REM-1")
    void aFeeOfZeroRemindsWithoutALine() {
        School school = sent(1);
        ReminderReport report = school.at(FIRST).remind(Mode.COMMIT, REQUEST.withFee(1, nok("0.00")), CLERK, i -> {});
        assertThat(report.count()).isEqualTo(1);
        assertThat(report.statedFees()).isEqualTo(nok("0.00"));
        assertThat(school.invoice(1).lines()).hasSize(3);
        assertThat(school.settlement(1).status()).isEqualTo(Status.REMINDED_1);
    }

    @Test
    @Tag("REM-2")
    void onlyWhoOwesSomethingMandatoryIsReminded() {
        School school = sent(4);
        school.load(
                School.payment(school.kid(1), "700.00", "A1"),
                School.payment(school.kid(2), "600.00", "A2"),
                School.payment(school.kid(3), "900.00", "A3"));
        Map<Long, @Nullable ReminderRefusal> reasons = new java.util.TreeMap<>();
        for (ReminderOutcome item : remind(school.at(FIRST), Mode.COMMIT, REQUEST)) {
            reasons.put(item.invoice().header().number().orElseThrow().value(), reason(item));
        }
        assertThat(reasons.keySet()).as("settled ones are not read").containsExactly(3L, 4L);
        assertThat(reasons.get(3L)).isEqualTo(ReminderRefusal.SURPLUS);
        assertThat(reasons.get(4L)).isNull();
        assertThat(school.settlement(2).status()).isEqualTo(Status.SETTLED);
    }

    @Test
    @Tag("REM-7")
    void marksKeepRemindersAway() {
        School school = sent(3);
        mark(school, 1, InvoiceChange.ofMarks("complaint", null));
        mark(school, 2, InvoiceChange.ofMarks(null, "letter came back"));
        assertThat(remind(school.at(FIRST), Mode.COMMIT, REQUEST))
                .extracting(RemindRunTest::reason)
                .containsExactly(ReminderRefusal.DUNNING_STOP, ReminderRefusal.UNDELIVERED, null);
        mark(school, 1, InvoiceChange.ofMarks("", null));
        assertThat(remind(school.at(FIRST), Mode.COMMIT, REQUEST))
                .extracting(RemindRunTest::reason)
                .containsExactly(null, ReminderRefusal.UNDELIVERED, ReminderRefusal.ALREADY_REMINDED);
    }

    private static void mark(School school, long number, InvoiceChange change) {
        school.billing.drafts().change(school.invoice(number).id(), change, CLERK);
    }

    @Test
    @Tag("REM-2")
    void aDueDateBeforeTheEarliestIsTakenOnlyWithoutAValidStudyRight() {
        School school = sent(3);
        school.roster.put(withRight(100_001, new Period(LocalDate.of(2024, 8, 1), null)));
        school.roster.put(withRight(100_002, new Period(LocalDate.of(2024, 8, 1), LocalDate.of(2026, 9, 30))));
        school.roster.remove(School.person(100_003).id());
        ReminderRequest recent = ReminderRequest.of(DUE.plusDays(1), DEADLINE).withEarliestDue(DUE.plusDays(1));

        assertThat(remind(school.at(FIRST), Mode.COMMIT, recent))
                .extracting(RemindRunTest::reason)
                .containsExactly(ReminderRefusal.STUDY_RIGHT_VALID, null, null);
    }

    private static org.schoolbilling.roster.Person withRight(int number, Period period) {
        return School.withStudyRights(School.person(number), List.of(new StudyRight("BIO", "", 300, period)));
    }

    @Test
    @Tag("REM-1")
    void aRunIsForATermATypeOrASelection() {
        School school = sent(3);
        Selection two = school.students(2);
        ReminderRequest chosen = new ReminderRequest(DUE, null, DEADLINE, Map.of(), 2, TERM, SEM, two, false, "");
        assertThat(remind(school.at(FIRST), Mode.TRIAL, chosen)).hasSize(2);
        ReminderRequest other = new ReminderRequest(
                DUE, null, DEADLINE, Map.of(), 2, TERM, new InvoiceTypeCode("KURS"), null, false, "");
        assertThat(remind(school.at(FIRST), Mode.COMMIT, other)).isEmpty();
        ReminderRequest mass = new ReminderRequest(
                DUE, null, DEADLINE, Map.of(), 2, TERM, SEM, new Selection.OfUnit("NAT"), false, "");
        refused("selection.not-confirmed", "ROS-3", "OfUnit", () -> remind(school.at(FIRST), Mode.COMMIT, mass));
        refused(
                "invoice-type.unknown",
                "CAT-9",
                "NONE",
                () -> remind(
                        school.at(FIRST),
                        Mode.COMMIT,
                        new ReminderRequest(
                                DUE, null, DEADLINE, Map.of(), 2, TERM, new InvoiceTypeCode("NONE"), null, false, "")));
    }

    @Test
    @Tag("REM-5")
    void theHostMaySetOtherLimitsAndInItsCurrencyOnly() {
        School school = sent(1);
        ReminderLimits mild = new ReminderLimits("our board", 1, 7, 3, ReminderLimits.NORWAY.fees());
        assertThat(remind(limited(school, mild, DUE.plusDays(1)), Mode.COMMIT, REQUEST))
                .singleElement()
                .isInstanceOf(Reminded.class);
        refused(
                "reminder.limits-missing",
                "REM-5",
                "NOK",
                () -> remind(limited(school, ReminderLimits.DENMARK, FIRST), Mode.COMMIT, REQUEST));
    }

    private static SchoolBilling limited(School school, ReminderLimits limits, LocalDate day) {
        return SchoolBilling.builder(
                        school.store,
                        school.codec,
                        school.ids,
                        java.time.Clock.fixed(java.time.Instant.parse(day + "T08:00:00Z"), java.time.ZoneOffset.UTC))
                .roster(school.roster)
                .reminderLimits(limits)
                .build();
    }

    @Test
    @Tag("STA-2")
    @Tag("REM-5")
    void aThirdReminderComesWhereTheLimitsAllowIt() {
        School school = sent(1);
        put(school, List.of(feeless("PURRET3")), Function.identity());
        ReminderLimits three = new ReminderLimits("three", 1, 10, 3, ReminderLimits.NORWAY.fees());
        LocalDate day = DUE;
        for (int round = 1; round <= 3; round++) {
            LocalDate last = day;
            day = day.plusDays(20);
            assertThat(remind(
                            limited(school, three, day),
                            Mode.COMMIT,
                            ReminderRequest.of(last.plusDays(10), day.plusDays(10))
                                    .withMostRounds(3)))
                    .singleElement()
                    .isInstanceOf(Reminded.class);
        }
        assertThat(school.settlement(1).status()).isEqualTo(Status.REMINDED_3);
    }

    private static LineType feeless(String code) {
        return new LineType(
                new LineTypeCode(code),
                LocalizedName.of("Purring"),
                LineCategory.fixed(Role.REMINDER),
                null,
                "",
                Set.of(LineTypeFlag.ACTIVE),
                VatRate.ZERO,
                null);
    }

    @Tag("REM-6")
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aRunThatWasCutOffIsRunAgainAndRemindsTheRestOnly(int commitsBeforeTheCut) {
        School school = sent(7);
        AtomicInteger left = new AtomicInteger(commitsBeforeTheCut);
        SchoolBilling dying = school.at(
                FIRST,
                FlakyStore.of(school.store, (changes, real) -> {
                    if (left.getAndDecrement() <= 0) {
                        throw new Error("the process dies");
                    }
                    return real.apply(changes);
                }),
                2);
        assertThatThrownBy(() -> remind(dying, Mode.COMMIT, REQUEST)).isInstanceOf(Error.class);

        ReminderReport rest = school.at(FIRST, school.store, 2).remind(Mode.COMMIT, REQUEST, CLERK, i -> {});

        assertThat(rest.count()).isEqualTo(7 - 2 * commitsBeforeTheCut);
        assertThat(school.all())
                .allMatch(i -> i.header().milestones().reminders() == 1)
                .allMatch(i -> i.lines().size() == 4);
        assertThat(school.at(FIRST).remind(Mode.COMMIT, REQUEST, CLERK, i -> {}).leftOut())
                .isEqualTo(Map.of(ReminderRefusal.ALREADY_REMINDED, 7L));
        assertThat(school.at(FIRST.plusDays(30))
                        .remind(Mode.COMMIT, withDeadline(), CLERK, i -> {})
                        .leftOut())
                .as("nor is it repeated on a later day")
                .isEqualTo(Map.of(ReminderRefusal.DUE_LATER, 7L));
    }

    /** The same order as far as it can be given on a later day. */
    private static ReminderRequest withDeadline() {
        return ReminderRequest.of(DUE, FIRST.plusDays(60));
    }

    @Test
    @Tag("REM-1")
    void aTrialChangesNothing() {
        School school = sent(3);
        List<Invoice> before = school.all();
        Money toPay =
                school.at(FIRST).remind(Mode.TRIAL, REQUEST, CLERK, i -> {}).toPay();
        assertThat(toPay).isEqualTo(nok("2100.00"));
        assertThat(school.all()).isEqualTo(before);
    }
}
