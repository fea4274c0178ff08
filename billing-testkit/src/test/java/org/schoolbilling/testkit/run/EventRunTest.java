package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.ACCOUNT;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.TERM;
import static org.schoolbilling.testkit.run.School.payment;
import static org.schoolbilling.testkit.run.School.transaction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.RegistrationCard;
import org.schoolbilling.roster.RegistrationForm;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.host.FeeRegistration;
import org.schoolbilling.spi.host.FeeRegistration.Card;
import org.schoolbilling.spi.host.Notice;
import org.schoolbilling.spi.roster.RosterSource;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.testkit.memory.RecordingListener;

class EventRunTest {

    private static final PersonId PERSON = new PersonId("S100001");

    private static List<Notice> fees(RecordingListener host) {
        return host.heard().stream().filter(n -> n.registration().isPresent()).toList();
    }

    private static SchoolBilling with(School school, RosterSource roster) {
        return builder(school).roster(roster).build();
    }

    private static SchoolBilling.Builder builder(School school) {
        return SchoolBilling.builder(
                        school.store,
                        school.codec,
                        school.ids,
                        Clock.fixed(Instant.parse("2026-08-26T08:00:00Z"), ZoneOffset.UTC))
                .automaticRegistration(Set.of("AUTO"));
    }

    private static Person student(List<StudyRight> rights, RegistrationCard... cards) {
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
                p.feeBasis(),
                false,
                List.of(),
                rights,
                List.of(),
                List.of(),
                List.of(cards),
                List.of(),
                List.of(),
                List.of());
    }

    private static StudyRight right(String category, String from, String to) {
        return new StudyRight("B-INF", category, 400, new Period(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static List<Notice> toldOf(School school, Person person) {
        school.roster.put(person);
        RecordingListener host = new RecordingListener();
        with(school, school.roster).deliverEvents(host);
        assertThat(school.store.undelivered(100)).isEmpty();
        return fees(host);
    }

    private static School paid() {
        School school = new School().withSentInvoice();
        school.load(payment(school.kid(1), "600.00", "A1"));
        return school;
    }

    @Test
    @Tag("PAY-11")
    void aSemesterFeeThatBecomesPaidIsToldWithTheRegistrationItMakes() {
        School school = paid();

        List<Notice> told = toldOf(school, student(List.of()));

        assertThat(told)
                .extracting(Notice::event)
                .containsExactly(new HostEvent.SemesterFeePaid(
                        school.invoice(1).id(),
                        school.invoice(1).header().debtor(),
                        PERSON,
                        1,
                        List.of(TERM),
                        LocalDate.of(2026, 8, 25)));
        assertThat(told.get(0).registration())
                .contains(new FeeRegistration(
                        PERSON,
                        true,
                        FeeRegistration.PaymentForm.GIRO,
                        school.catalog.settings().institutionNumber(),
                        List.of(new Card(TERM, RegistrationForm.PAYMENT_ONLY, true))));
    }

    @Test
    @Tag("PAY-11")
    void theProgrammeCategoryDecidesWhetherPaymentRegisters() {
        assertThat(cards(right("AUTO", "2026-08-01", "2029-07-31")))
                .containsExactly(new Card(TERM, RegistrationForm.AUTOMATIC, true));
        assertThat(cards(right("MANUAL", "2026-08-01", "2029-07-31")))
                .containsExactly(new Card(TERM, RegistrationForm.PAYMENT_ONLY, true));
        assertThat(cards(right("AUTO", "2023-08-01", "2026-07-31")))
                .as("a right that ended before the term")
                .containsExactly(new Card(TERM, RegistrationForm.PAYMENT_ONLY, true));
    }

    private static List<Card> cards(StudyRight right) {
        return toldOf(paid(), student(List.of(right)))
                .get(0)
                .registrationOrNull()
                .cards();
    }

    @Test
    @Tag("PAY-11")
    void aBlockedCardIsNotToldAndDoesNotHoldUpWhatFollows() {
        School school = paid();

        assertThat(toldOf(school, student(List.of(), new RegistrationCard(TERM, RegistrationForm.ORDINARY, true))))
                .isEmpty();
    }

    @Test
    @Tag("PAY-11")
    void aCardThatIsThereIsNotMadeAgain() {
        assertThat(toldOf(paid(), student(List.of(), new RegistrationCard(TERM, RegistrationForm.ORDINARY, false))))
                .singleElement()
                .satisfies(n -> assertThat(n.registrationOrNull().cards())
                        .containsExactly(new Card(TERM, RegistrationForm.PAYMENT_ONLY, false)));
    }

    @Test
    @Tag("PAY-11")
    void anAnnualFeeOfAutumnIsToldForAutumnAndSpringWhereNotBlocked() {
        School school = new School();
        school.billing.putCatalog(annual(school.catalog), CLERK);
        school.withSentInvoice().load(payment(school.kid(1), "600.00", "A1"));

        List<Notice> told =
                toldOf(school, student(List.of(), new RegistrationCard(TERM, RegistrationForm.ORDINARY, true)));

        assertThat(((HostEvent.SemesterFeePaid) told.get(0).event()).terms()).containsExactly(TERM, TERM.next());
        assertThat(told.get(0).registrationOrNull().cards())
                .containsExactly(new Card(TERM.next(), RegistrationForm.PAYMENT_ONLY, true));
    }

    private static Catalog annual(Catalog c) {
        return new Catalog(
                c.creditor(),
                c.settings(),
                List.of(),
                c.lineTypes().stream().filter(LineType::isClaim).toList(),
                c.invoiceTypes().stream()
                        .map(t -> {
                            Set<InvoiceTypeFlag> flags = EnumSet.copyOf(t.flags());
                            flags.add(InvoiceTypeFlag.ANNUAL_FEE);
                            return new InvoiceType(
                                    t.code(),
                                    t.name(),
                                    t.payee(),
                                    t.paragraphs(),
                                    flags,
                                    t.contact(),
                                    t.refundAccountsOrNull(),
                                    t.kidScheme(),
                                    t.waiverPolicy(),
                                    t.lineTypes());
                        })
                        .toList());
    }

    @Test
    @Tag("PAY-11")
    void aFeeThatIsPaidNoLongerIsToldToo() {
        School school = paid();
        school.load(transaction(TransactionKind.REVERSAL, school.kid(1), "-600.00", "A9", ACCOUNT));
        int line = school.invoice(1).payments().get(0).number();
        try (var open = school.store.unresolved()) {
            school.billing.payments().takeBack(open.next().key(), new InvoiceNumber(1), line, CLERK);
        }

        List<Notice> told = toldOf(school, student(List.of()));

        assertThat(told)
                .extracting(n -> n.registrationOrNull().isPaid())
                .as("in the order in which it happened")
                .containsExactly(true, false);
        assertThat(told.get(1).registrationOrNull().cards())
                .as("no card is made for money that went away")
                .containsExactly(new Card(TERM, RegistrationForm.PAYMENT_ONLY, false));
    }

    @Test
    @Tag("PAY-11")
    void withoutARosterItIsToldWithoutRegistrationForm() {
        School school = paid();
        RecordingListener host = new RecordingListener();

        builder(school).build().deliverEvents(host);

        assertThat(fees(host))
                .singleElement()
                .satisfies(
                        n -> assertThat(n.registrationOrNull().cards()).containsExactly(new Card(TERM, null, false)));
    }

    @Test
    @Tag("SPI-7")
    @Tag("PAY-11")
    void aRosterThatFailsTellsNothingAndLosesNothing() {
        School school = paid();
        RecordingListener host = new RecordingListener();

        assertThatThrownBy(() -> with(school, (selection, today) -> {
                            throw new IllegalStateException("the roster is down");
                        })
                        .deliverEvents(host))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("roster");
        assertThat(host.heard()).isEmpty();
        assertThat(with(school, (selection, today) -> Cursor.of(List.of())).deliverEvents(host))
                .isEqualTo(3);
    }

    /** As when the process is killed: nothing of the library gets to run after it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    @Tag("SPI-9")
    void aCrashBetweenHearingAndMarkingMakesEventsComeAgainInOrder() {
        School school = new School().withStudents(3);
        school.generate(3, SEMAVG);
        school.issue();
        for (int i = 1; i <= 3; i++) {
            school.load(payment(school.kid(i), "600.00", "A" + i));
        }
        RecordingListener before = new RecordingListener();
        assertThatThrownBy(() -> with(school, school.roster).deliverEvents(notice -> {
                    before.on(notice);
                    if (before.heard().size() == 4) {
                        throw new Killed();
                    }
                }))
                .isInstanceOf(Killed.class);

        RecordingListener after = new RecordingListener();
        with(school, school.roster).deliverEvents(after);

        assertThat(before.heard()).hasSize(4);
        assertThat(after.heard())
                .as("all of them again")
                .hasSize(9)
                .startsWith(before.heard().toArray(Notice[]::new));
        Map<InvoiceId, List<Long>> keys = after.heard().stream()
                .collect(Collectors.groupingBy(
                        n -> n.event().invoice(), Collectors.mapping(Notice::key, Collectors.toList())));
        assertThat(keys)
                .hasSize(3)
                .allSatisfy((invoice, own) -> assertThat(own).isSorted().hasSize(3));
        assertThat(with(school, school.roster).deliverEvents(after)).isZero();
    }
}
