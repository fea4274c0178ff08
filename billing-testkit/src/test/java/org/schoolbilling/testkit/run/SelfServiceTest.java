package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.KOPI;
import static org.schoolbilling.testkit.run.School.SAIH;
import static org.schoolbilling.testkit.run.School.SEM;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.TERM;
import static org.schoolbilling.testkit.run.School.TODAY;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.roster.FeeBasis;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.run.IssueReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.run.SelfService;
import org.schoolbilling.spi.run.SelfServiceSettings;
import org.schoolbilling.spi.run.SelfServiceView;
import org.schoolbilling.term.Term;

class SelfServiceTest {

    private static final PersonId KARI = new PersonId("S100001");
    private static final DebtorId KARI_PAYS = new DebtorId("S100001");
    private static final Actor WEB = new Actor("web");
    private static final LocalDate DUE = LocalDate.of(2026, 9, 1);

    /** Everything on; paper costs what copies cost. */
    private static final SelfServiceSettings ON =
            new SelfServiceSettings(DUE, SEM, SEMAVG, SAIH, KOPI, true, false, true, false);

    private static SchoolBilling at(School school, String day) {
        return SchoolBilling.builder(
                        school.store,
                        school.codec,
                        school.ids,
                        Clock.fixed(LocalDate.parse(day).atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .roster(school.roster)
                .build();
    }

    private static SelfService at(School school, String day, SelfServiceSettings settings) {
        return at(school, day).selfService(settings);
    }

    private static List<Long> shown(School school, String day) {
        return at(school, day, SelfServiceSettings.OFF).show(KARI_PAYS, WEB).invoices().stream()
                .map(e -> Long.parseLong(e.document().facts().number()))
                .toList();
    }

    @Test
    @Tag("SLF-1")
    void aDebtorSeesInvoicesOfThePresentAndLaterTermsUntilTheyAreDue() {
        School school = new School().withStudents(2);
        school.generate(2, SEMAVG);
        school.issue();
        school.billing.generate(
                Mode.COMMIT,
                new GenerateRequest(SEM, List.of(SAIH), Map.of(), TERM.next(), null, school.students(1), false, false),
                true,
                CLERK,
                i -> {});
        assertThat(shown(school, "2026-08-20")).containsExactly(1L);
        at(school, "2026-08-20").issue(Mode.COMMIT, IssueRequest.all(TERM.next()), CLERK, i -> {});

        assertThat(shown(school, "2026-09-15")).containsExactly(1L, 3L);
        assertThat(shown(school, "2026-09-16")).as("the first is overdue").containsExactly(3L);
        assertThat(shown(school, "2027-03-01")).containsExactly(3L);
        assertThat(shown(school, "2027-09-01")).as("its term is over").isEmpty();
        SelfServiceView view = at(school, "2026-08-21", ON).show(KARI_PAYS, WEB);
        assertThat(view.invoices().get(0).document().facts().kid()).isEqualTo(school.kid(1));
        assertThat(view.invoices().get(0).document().payee().bankAccount().digits())
                .isEqualTo(School.ACCOUNT);
        assertThat(view.invoices().get(0).status()).isEqualTo(Status.SENT);
    }

    @Test
    @Tag("SLF-1")
    void whatIsPaidIsShownAndWhatIsWaivedWithoutAnyPaymentIsNot() {
        School school = new School().withStudents(2);
        school.generate(2, SEMAVG);
        school.issue();
        school.load(payment(school.kid(1), "600.00", "A1"));
        assertThat(shown(school, "2026-08-26")).containsExactly(1L);
    }

    @Test
    @Tag("SLF-2")
    @Tag("SLF-4")
    void aStudentMakesTheSemesterFeeInvoiceAndItIsIssuedAtOnce() {
        School school = new School().withStudents(1);
        SelfService service = school.billing.selfService(ON);
        assertThat(service.show(KARI_PAYS, WEB).mayCreate()).isTrue();

        Invoice invoice = service.create(KARI, null, WEB);

        assertThat(Settlement.of(invoice).status()).isEqualTo(Status.SENT);
        assertThat(invoice.header().number()).isPresent();
        assertThat(invoice.header().milestones().dueOrNull()).isEqualTo(DUE);
        assertThat(invoice.claims()).extracting(ClaimLine::type).containsExactly(SEMAVG, SAIH);
        assertThat(invoice.header().marks().sendWished()).isEmpty();
        assertThat(service.show(KARI_PAYS, WEB).whyNot()).isEqualTo("EXISTS");
        assertThatThrownBy(() -> service.create(KARI, null, WEB))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("there is an invoice for this term already");
    }

    @Test
    @Tag("SLF-4")
    void paperChosenAddsItsFeeAndTheNextIssueRunSendsIt() {
        School school = new School().withStudents(1);

        Invoice invoice = school.billing.selfService(ON).create(KARI, true, WEB);

        assertThat(invoice.claims()).extracting(ClaimLine::type).containsExactly(SEMAVG, SAIH, KOPI);
        assertThat(invoice.header().marks().sendWished()).contains(TODAY);
        assertThat(school.issue().reprinted()).isEqualTo(1);
        SelfServiceSettings noChoice = new SelfServiceSettings(null, SEM, SEMAVG, null, KOPI, false, true, true, false);
        School other = new School().withStudents(1);
        Invoice byDefault = other.billing.selfService(noChoice).create(KARI, false, WEB);
        assertThat(byDefault.claims()).extracting(ClaimLine::type).containsExactly(SEMAVG, KOPI);
        assertThat(byDefault.header().milestones().dueOrNull()).isNull();
    }

    private static Person with(FeeBasis basis, int level, LocalDate until) {
        Person p = School.person(100_001);
        return new Person(
                p.id(),
                p.number(),
                false,
                p.name(),
                p.address(),
                null,
                null,
                null,
                List.of(),
                true,
                basis,
                false,
                List.of(),
                List.of(new StudyRight("P", "", level, new Period(LocalDate.of(2025, 8, 1), until))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String whyNot(Person person, SelfServiceSettings settings) {
        School school = new School();
        school.roster.put(person);
        SelfServiceView view = school.billing.selfService(settings).show(KARI_PAYS, WEB);
        if (view.mayCreate()) {
            school.billing.selfService(settings).create(KARI, null, WEB);
        } else {
            assertThatThrownBy(() -> school.billing.selfService(settings).create(KARI, null, WEB))
                    .hasMessageContaining(view.whyNot(Locale.ENGLISH));
            assertThat(school.all()).isEmpty();
        }
        return view.whyNot();
    }

    @Test
    @Tag("SLF-2")
    @Tag("SLF-4")
    void whoeverShouldNotPayItOrMayNotMakeItIsToldWhy() {
        LocalDate later = LocalDate.of(2027, 6, 30);
        LocalDate ended = LocalDate.of(2026, 6, 30);
        SelfServiceSettings strict = new SelfServiceSettings(DUE, SEM, SEMAVG, SAIH, KOPI, true, false, true, true);
        assertThat(whyNot(with(FeeBasis.PAYING, 300, later), strict)).isEmpty();
        assertThat(whyNot(with(FeeBasis.EXEMPT, 300, later), ON)).isEqualTo("FEE_EXEMPT");
        assertThat(whyNot(with(FeeBasis.PAYING, 700, later), ON)).isEqualTo("DOCTORAL");
        assertThat(whyNot(with(FeeBasis.PAYING, 300, ended), strict)).isEqualTo("NO_STUDY_RIGHT");
        assertThat(whyNot(with(FeeBasis.PAYING, 300, ended), ON)).isEmpty();
        assertThat(whyNot(with(FeeBasis.PAYING, 300, later), SelfServiceSettings.OFF))
                .isEqualTo("OFF");
        assertThat(whyNot(School.person(100_009), ON)).isEqualTo("PERSON_UNKNOWN");
    }

    @Tag("SLF-2")
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whatWasCutOffIsFinishedByTryingAgain(int commitsBeforeTheCut) {
        School school = new School().withStudents(1);
        AtomicInteger left = new AtomicInteger(commitsBeforeTheCut);
        SchoolBilling dying = school.on(
                FlakyStore.of(school.store, (changes, real) -> {
                    if (left.getAndDecrement() <= 0) {
                        throw new Error("the process dies");
                    }
                    return real.apply(changes);
                }),
                school.roster,
                10);
        assertThatThrownBy(() -> dying.selfService(ON).create(KARI, null, WEB)).isInstanceOf(Error.class);

        Invoice invoice = school.billing.selfService(ON).create(KARI, null, WEB);

        assertThat(invoice.claims()).hasSize(2);
        assertThat(school.all()).hasSize(1).allMatch(i -> !i.isDraft());
    }

    @Test
    @Tag("SLF-3")
    @Tag("SLF-4")
    void aWishForWhatIsPaidIsAMarkAndNoFeeAndDoesNotOpenItAgain() {
        School school = new School().withStudents(2);
        school.generate(2, SEMAVG);
        school.issue();
        school.load(School.payment(school.kid(1), "600.00", "A1"));
        SelfService service = at(school, "2026-08-24", ON);

        Invoice paid = service.wish(school.invoice(1).id(), WEB);
        Invoice open = service.wish(school.invoice(2).id(), WEB);

        assertThat(paid.header().marks().sendWished()).contains(LocalDate.of(2026, 8, 24));
        assertThat(Settlement.of(paid).status()).isEqualTo(Status.SETTLED);
        assertThat(paid.claims()).extracting(ClaimLine::type).containsExactly(SEMAVG);
        assertThat(open.claims()).extracting(ClaimLine::type).containsExactly(SEMAVG, KOPI);
        assertThat(at(school, "2026-08-26")
                        .issue(Mode.COMMIT, IssueRequest.all(TERM), CLERK, i -> {})
                        .reprinted())
                .isEqualTo(2);
    }

    @Test
    @Tag("SLF-3")
    void aWishIsADatedMarkAndTheNextRunTakesItAlongAsAReprint() {
        School school = new School().withStudents(2);
        school.generate(2, SEMAVG);
        school.issue();
        Invoice before = school.invoice(1);

        Invoice wished = at(school, "2026-08-24", ON).wish(before.id(), WEB);

        assertThat(wished.header().marks().sendWished()).contains(LocalDate.of(2026, 8, 24));
        assertThat(Settlement.of(wished).status()).isEqualTo(Status.SENT);
        assertThat(at(school, "2026-08-25", ON).wish(before.id(), WEB).version())
                .isEqualTo(wished.version() + 1);
        IssueReport run = at(school, "2026-08-26").issue(Mode.COMMIT, IssueRequest.all(TERM), CLERK, i -> {});
        assertThat(run.reprinted()).isEqualTo(1);
        Invoice after = school.invoice(1);
        assertThat(after.header().number()).isEqualTo(before.header().number());
        assertThat(after.header().kid()).isEqualTo(before.header().kid());
        assertThat(after.header().milestones().sentOrNull()).isEqualTo(LocalDate.of(2026, 8, 26));
        assertThat(after.header().issueRun()).isEqualTo(run.run());
        assertThat(after.header().marks().sendWished()).isEmpty();
        assertThat(at(school, "2026-08-27")
                        .issue(Mode.COMMIT, IssueRequest.all(TERM), CLERK, i -> {})
                        .reprinted())
                .isZero();
    }

    @Test
    @Tag("SLF-3")
    void theWishIsClosedForThreeDaysAfterTheSentDateAndInOtherTerms() {
        School school = new School().withSentInvoice();
        Invoice sent = school.invoice(1);
        for (String day : List.of("2026-08-20", "2026-08-21", "2026-08-23")) {
            assertThat(at(school, day, ON)
                            .show(KARI_PAYS, WEB)
                            .invoices()
                            .get(0)
                            .mayWishSending())
                    .isFalse();
            assertThatThrownBy(() -> at(school, day, ON).wish(sent.id(), WEB))
                    .hasMessageContaining("less than three days ago");
        }
        assertThat(at(school, "2026-08-24", ON)
                        .show(KARI_PAYS, WEB)
                        .invoices()
                        .get(0)
                        .mayWishSending())
                .isTrue();
        assertThatThrownBy(() -> at(school, "2027-02-01", ON).wish(sent.id(), WEB))
                .hasMessageContaining("not of the present term");
        SelfServiceSettings silent = new SelfServiceSettings(DUE, SEM, SEMAVG, SAIH, KOPI, true, false, false, false);
        assertThatThrownBy(() -> at(school, "2026-08-24", silent).wish(sent.id(), WEB))
                .hasMessageContaining("the school does not offer it");
        assertThat(school.invoice(1).version()).isEqualTo(sent.version());
    }

    @Test
    @Tag("SLF-4")
    void aWishAddsThePaperFeeOnce() {
        School school = new School().withStudents(1);
        school.generate(1, SEMAVG);
        school.issue();
        Invoice wished = at(school, "2026-08-24", ON).wish(school.invoice(1).id(), WEB);
        assertThat(wished.claims()).extracting(ClaimLine::type).containsExactly(SEMAVG, KOPI);
        assertThat(Settlement.of(wished).outstanding()).isEqualTo(nok("660.00"));
        at(school, "2026-08-25").issue(Mode.COMMIT, IssueRequest.all(TERM), CLERK, i -> {});
        Invoice again = at(school, "2026-09-05", ON).wish(wished.id(), WEB);
        assertThat(again.claims()).hasSize(2);
        assertThat(school.billing.verify(CLERK, n -> {}).findings()).isEmpty();
        assertThat(Term.containing(TODAY)).isEqualTo(TERM);
    }
}
