package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.KOPI;
import static org.schoolbilling.testkit.run.School.SAIH;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.TERM;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.charge.SkipReason;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.roster.CourseParticipation;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.host.AccessPort;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.roster.RosterSource;
import org.schoolbilling.spi.run.GenerateItem;
import org.schoolbilling.spi.run.GenerateReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;

class GenerateRunTest {

    private static List<String> outcomes(List<GenerateItem> items) {
        return items.stream()
                .map(i -> i instanceof GenerateItem.Outcome o
                        ? o.outcome().getClass().getSimpleName() + " "
                                + o.outcome().person() + " " + o.outcome().lineType()
                        : i.toString())
                .toList();
    }

    @Tag("GEN-2")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000})
    void whatATrialSaysIsWhatIsThenDone(int chunkSize) {
        School school = new School(chunkSize).withStudents(5);
        school.generate(2, SEMAVG);
        List<GenerateItem> said = new ArrayList<>();
        List<GenerateItem> done = new ArrayList<>();
        GenerateRequest request = request(school.students(7), SEMAVG, SAIH);

        GenerateReport trial = school.billing.generate(Mode.TRIAL, request, false, CLERK, said::add);
        assertThat(school.all()).as("a trial changes nothing").hasSize(2);
        GenerateReport real = school.billing.generate(Mode.COMMIT, request, true, CLERK, done::add);

        assertThat(outcomes(said)).isEqualTo(outcomes(done)).hasSize(12);
        assertThat(trial).usingRecursiveComparison().ignoringFields("mode").isEqualTo(real);
        assertThat(real.invoices()).isEqualTo(3);
        assertThat(real.drafts()).isEqualTo(2);
        assertThat(real.unknownIds()).isEqualTo(2);
        assertThat(real.total()).isEqualTo(nok("2000.00"));
        assertThat(real.skipped()).isEqualTo(Map.of(SkipReason.ALREADY_CLAIMED, 2L));
    }

    static Person sponsored(int number, Debtor company) {
        Person p = School.person(number);
        return new Person(
                p.id(),
                p.number(),
                true,
                p.name(),
                p.address(),
                null,
                null,
                null,
                List.of(),
                true,
                p.feeBasis(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new CourseParticipation("EU101", List.of(), company)));
    }

    @Tag("GEN-2")
    @Tag("GEN-9")
    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void aTrialSeesItsOwnEarlierChunksSoACompanyGetsOneInvoice(int chunkSize) {
        School school = new School(chunkSize);
        Debtor company = Debtor.of(new DebtorId("O1"), DebtorKind.ORGANISATION, 77, "Nordvik Verft AS");
        List.of(1, 2, 3).forEach(n -> school.roster.put(sponsored(n, company)));
        GenerateRequest request = new GenerateRequest(
                new InvoiceTypeCode("KURS"),
                List.of(new LineTypeCode("KURSAVG")),
                Map.of(new LineTypeCode("KURSAVG"), nok("1250.00")),
                TERM,
                null,
                new Selection.OnCourse("EU101", null),
                false,
                false);

        GenerateReport trial = school.billing.generate(Mode.TRIAL, request, false, CLERK, i -> {});
        GenerateReport real = school.billing.generate(Mode.COMMIT, request, true, CLERK, i -> {});

        assertThat(trial.invoices()).isEqualTo(1).isEqualTo(real.invoices());
        Invoice invoice = school.all().get(0);
        assertThat(school.all()).hasSize(1);
        assertThat(invoice.header().debtor()).isEqualTo(company.id());
        assertThat(invoice.claims().stream().map(c -> c.person().value())).containsExactlyInAnyOrder("S1", "S2", "S3");
        assertThat(invoice.claims()).allMatch(c -> c.study().course().equals("EU101"));
    }

    @Test
    @Tag("GEN-3")
    void aLineTypeIsClaimedOncePerPersonAndTermWhateverBecameOfIt() {
        School school = new School().withSentInvoice();
        school.load(School.payment(school.kid(1), "600.00", "A1"));

        GenerateReport again = school.generate(1, SEMAVG, SAIH, KOPI);

        assertThat(again.claims()).isZero();
        assertThat(again.skipped()).isEqualTo(Map.of(SkipReason.ALREADY_CLAIMED, 3L));
        assertThat(school.all()).hasSize(1);
    }

    @Test
    @Tag("GEN-3")
    @Tag("INV-4")
    void aDiscardedDraftFreesItsClaims() {
        School school = new School().withStudents(1);
        school.generate(1, SEMAVG);
        school.billing.drafts().discard(school.all().get(0).id(), CLERK);

        assertThat(school.all()).as("searches omit it").isEmpty();
        assertThat(school.generate(1, SEMAVG).claims()).isEqualTo(1);
        assertThat(school.all().get(0).header().sequence())
                .as("its sequence stays taken")
                .isEqualTo(2);
    }

    @Test
    @Tag("GEN-4")
    @Tag("GEN-11")
    void claimsGoOnTheOpenDraftAndOnANewInvoiceOnceItWasSent() {
        School school = new School().withStudents(1);
        school.generate(1, SEMAVG);
        assertThat(school.generate(1, SAIH).drafts()).isEqualTo(1);
        assertThat(school.all()).hasSize(1);
        Invoice draft = school.all().get(0);
        assertThat(draft.lines()).hasSize(2);
        assertThat(draft.header().number()).isEmpty();
        assertThat(draft.header().kid()).isEmpty();
        assertThat(Settlement.of(draft).status()).isEqualTo(Status.DRAFT);

        school.issue();
        GenerateReport third = school.generate(1, KOPI);

        assertThat(third.invoices()).isEqualTo(1);
        assertThat(school.all()).hasSize(2);
        assertThat(school.invoice(1).lines()).hasSize(2);
    }

    @Test
    @Tag("GEN-8")
    void aClaimTakesNumberDateTextAmountAndCodingFromItsLineType() {
        School school = new School().withStudents(1);
        school.generate(1, SEMAVG, SAIH);

        ClaimLine second = school.all().get(0).claims().get(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.date()).isEqualTo(School.TODAY);
        assertThat(second.text()).isEqualTo("SAIH");
        assertThat(second.amount()).isEqualTo(nok("40.00"));
        assertThat(second.coding().orElseThrow().account()).isEqualTo("2980");
        assertThat(second.terms().isOptional()).isTrue();
        assertThat(second.terms().priority()).isEqualTo(2);
    }

    @Tag("GEN-10")
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aRunThatWasCutOffAddsTheRestAndNothingTwice(int commitsBeforeTheCut) {
        School school = new School(2).withStudents(7);
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
        assertThatThrownBy(() -> dying.generate(Mode.COMMIT, request(school.students(7), SEMAVG), true, CLERK, i -> {}))
                .isInstanceOf(Error.class);
        assertThat(school.all()).hasSize(Math.min(7, commitsBeforeTheCut * 2));

        school.generate(7, SEMAVG);

        assertThat(school.all()).hasSize(7).allMatch(i -> i.lines().size() == 1);
        assertThat(school.generate(7, SEMAVG).claims()).isZero();
    }

    @Test
    @Tag("ROS-3")
    void aMassSelectionNeedsConfirmationButATrialDoesNot() {
        School school = new School().withStudents(1);
        GenerateRequest request = request(new Selection.ExamTerm(TERM), SEMAVG);

        assertThatThrownBy(() -> school.billing.generate(Mode.COMMIT, request, false, CLERK, i -> {}))
                .isInstanceOfSatisfying(
                        BillingException.class, e -> assertThat(e.code()).isEqualTo("selection.not-confirmed"));
        school.billing.generate(Mode.TRIAL, request, false, CLERK, i -> {});
        school.billing.generate(Mode.COMMIT, request, true, CLERK, i -> {});
    }

    @Test
    @Tag("ROS-4")
    void unknownIdsAreReportedWithTheirLineAndTheOthersGoOn() {
        School school = new School().withStudents(1);
        List<GenerateItem> items = new ArrayList<>();
        Selection file = new Selection.OfFile(
                List.of(new FileId(4, new PersonId("nobody")), new FileId(5, new PersonId("S100001"))));

        GenerateReport report = school.billing.generate(Mode.COMMIT, request(file, SEMAVG), true, CLERK, items::add);

        assertThat(report.unknownIds()).isEqualTo(1);
        assertThat(report.claims()).isEqualTo(1);
        assertThat(items).contains(new GenerateItem.UnknownId(new FileId(4, new PersonId("nobody"))));
    }

    @Test
    @Tag("SPI-7")
    @Tag("SPI-11")
    void aRosterThatFailsHalfWayIsAnErrorAndNeverNobody() {
        School school = new School(1).withStudents(3);
        RosterSource failing = new RosterSource() {
            @Override
            public Cursor<RosterAnswer> select(Selection selection, LocalDate today) {
                Cursor<RosterAnswer> real = school.roster.select(selection, today);
                return new Cursor<>() {
                    private int read;

                    @Override
                    public boolean hasNext() {
                        if (read == 2) {
                            throw new IllegalStateException("connection lost");
                        }
                        return real.hasNext();
                    }

                    @Override
                    public RosterAnswer next() {
                        read++;
                        return real.next();
                    }

                    @Override
                    public void close() {
                        real.close();
                    }
                };
            }
        };
        SchoolBilling billing = school.on(school.store, failing, 1);

        assertThatThrownBy(
                        () -> billing.generate(Mode.COMMIT, request(school.students(3), SEMAVG), true, CLERK, i -> {}))
                .isInstanceOfSatisfying(BillingException.class, e -> {
                    assertThat(e.code()).isEqualTo("port.failed");
                    assertThat(e).hasMessageContaining("roster").hasMessageContaining("connection lost");
                    assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
                });
        assertThat(school.all()).as("what was committed before stays").hasSize(2);
    }

    @Test
    @Tag("CAT-6")
    @Tag("CAT-8")
    void unknownUntiedAndInactiveLineTypesAreSkippedWithTheirReason() {
        School school = new School().withStudents(1);

        GenerateReport report = school.generate(1, new LineTypeCode("NEI"), new LineTypeCode("MATERIELL"), SEMAVG);

        assertThat(report.claims()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(Map.of(SkipReason.UNKNOWN_LINE_TYPE, 1L, SkipReason.NOT_TIED, 1L));
    }

    @Test
    @Tag("SPI-13")
    @Tag("ERR-1")
    void whoLacksThePermissionIsRefusedAndNothingChanges() {
        School school = new School().withStudents(1);
        AccessPort onlyReading = (actor, permission) -> false;
        SchoolBilling billing = SchoolBilling.builder(
                        school.store, school.codec, school.ids, java.time.Clock.systemUTC())
                .roster(school.roster)
                .access(onlyReading)
                .build();

        assertThatThrownBy(
                        () -> billing.generate(Mode.COMMIT, request(school.students(1), SEMAVG), true, CLERK, i -> {}))
                .isInstanceOfSatisfying(BillingException.class, e -> {
                    assertThat(e.code()).isEqualTo("permission.denied");
                    assertThat(e.rule()).isEqualTo("SPI-13");
                    assertThat(e).hasMessageContaining("MASS_RUN");
                });
        assertThat(school.all()).isEmpty();
    }
}
