package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.KOPI;
import static org.schoolbilling.testkit.run.School.SAIH;
import static org.schoolbilling.testkit.run.School.SEMAVG;
import static org.schoolbilling.testkit.run.School.nok;
import static org.schoolbilling.testkit.run.School.payment;
import static org.schoolbilling.testkit.run.School.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.reminder.ReminderOutcome;
import org.schoolbilling.reminder.ReminderRequest;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Payments;
import org.schoolbilling.spi.run.ReminderReport;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.testkit.contract.StorePicture;
import org.schoolbilling.testkit.memory.AscendingIds;
import org.schoolbilling.testkit.simulator.SimulatedClock;
import org.schoolbilling.testkit.simulator.UnreliableStore;
import org.schoolbilling.testkit.simulator.UnreliableStore.Fault;

/** What a run does must not depend on how many threads do it. */
class ThreadsProperties {

    private static final List<Fault> FAULTS =
            List.of(Fault.NONE, Fault.NONE, Fault.NONE, Fault.STALE, Fault.FAILS_AFTER, Fault.FAILS_BEFORE);

    /** All that can be told apart: what is stored, what the host heard and what it was answered. */
    private record Played(StorePicture stored, List<String> heard) {}

    /** A term, with whatever goes wrong drawn from a seed. */
    private static final class Play {
        private final Random random;
        private final School school = new School();
        private final SimulatedClock clock = new SimulatedClock(LocalDate.of(2026, 8, 20));
        private final UnreliableStore store = UnreliableStore.before(school.store);
        private final List<String> heard = new ArrayList<>();
        private final Thread caller = Thread.currentThread();
        private final SchoolBilling billing;
        private final SchoolBilling other;
        private final int students;
        private boolean isInterferedWith;

        Play(long seed, int threads, int students, int chunkSize) {
            this.random = new Random(seed);
            this.students = students;
            school.withStudents(students);
            Debtor company = Debtor.of(new DebtorId("O1"), DebtorKind.ORGANISATION, 77, "Nordvik Verft AS");
            for (int i = 0; i < students / 2; i++) {
                school.roster.put(GenerateRunTest.sponsored(200_000 + i, company));
            }
            this.billing = SchoolBilling.builder(store.store(), school.codec, school.ids, clock)
                    .roster(school.roster)
                    .random(new SplittableRandom(1))
                    .chunkSize(chunkSize)
                    .threads(threads)
                    .build();
            this.other = SchoolBilling.builder(school.store, school.codec, AscendingIds.after(1_000_000), clock)
                    .build();
        }

        Played all() {
            run(() -> billing.generate(
                    Mode.COMMIT, request(school.students(students + 2), SEMAVG), true, CLERK, this::hear));
            run(() -> billing.generate(
                    Mode.COMMIT, request(school.students(students), KOPI, SAIH), true, CLERK, this::hear));
            run(() -> billing.generate(Mode.COMMIT, courseFees(), true, CLERK, this::hear));
            run(() -> billing.issue(Mode.COMMIT, IssueRequest.all(School.TERM), CLERK, this::hear));
            List<BankFileItem> payments = payments();
            clock.passDays(20);
            repeat(() ->
                    billing.load(Mode.COMMIT, ListedBankFile.FILE, new ListedBankFile(payments), CLERK, this::hear));
            clock.passDays(20);
            ReminderRequest reminders = ReminderRequest.of(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 10, 15));
            repeat(() -> billing.remind(Mode.COMMIT, reminders, CLERK, this::hear));
            heard.add(billing.verify(CLERK, done -> {}).findings().toString());
            List<TransactionKey> keys = payments.stream()
                    .filter(BankFileItem.Transaction.class::isInstance)
                    .map(item -> TransactionKey.of(((BankFileItem.Transaction) item).transaction(), 1))
                    .toList();
            Map<String, Object> parts =
                    new TreeMap<>(StorePicture.of(school.store, keys).parts());
            parts.remove("catalogue"); // each school names its own
            return new Played(new StorePicture(parts), heard);
        }

        /** On one company's invoice, which chunk after chunk adds to. */
        private GenerateRequest courseFees() {
            return new GenerateRequest(
                    new InvoiceTypeCode("KURS"),
                    List.of(new LineTypeCode("KURSAVG")),
                    Map.of(new LineTypeCode("KURSAVG"), nok("1250.00")),
                    School.TERM,
                    null,
                    new Selection.OnCourse("EU101", null),
                    false,
                    false);
        }

        /** Once with faults, which may end it, and once more to its end. */
        private void run(Supplier<Object> run) {
            List<Fault> faults = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                faults.add(FAULTS.get(random.nextInt(FAULTS.size())));
            }
            store.nextCommits(faults);
            try {
                heard.add(run.get().toString());
            } catch (BillingException e) {
                heard.add("failed: " + e.getMessage());
            }
            store.heal();
            heard.add(run.get().toString());
        }

        /** With faults or, where those would shift who comes between what, with somebody who interferes. */
        private void repeat(Supplier<Object> run) {
            if (random.nextBoolean()) {
                run(run);
            } else {
                interfere();
                isInterferedWith = true;
                Object report = run.get();
                isInterferedWith = false;
                heard.add(
                        report instanceof ReminderReport one ? one.reminded() + " " + one.toPay() : report.toString());
                store.heal();
            }
        }

        private void hear(Object item) {
            assertThat(Thread.currentThread())
                    .as("the host is told in its own thread")
                    .isSameAs(caller);
            // why an invoice was left out may be told as of before or after what somebody else does meanwhile
            boolean isOfSomeMoment = isInterferedWith && item instanceof ReminderOutcome.LeftOut;
            heard.add(isOfSomeMoment ? "left out" : item.toString());
        }

        /** Somebody registers a payment by hand while the run goes on, before one of its commits. */
        private void interfere() {
            for (int i = random.nextInt(6); i > 0; i--) {
                store.beforeNextCommit(() -> {});
            }
            InvoiceNumber number = new InvoiceNumber(1 + random.nextInt(students));
            String amount = random.nextInt(1, 700) + ".00";
            Payments.ByHand payment = new Payments.ByHand(number, nok(amount), null, "by hand", List.of());
            store.beforeNextCommit(() -> other.payments().pay(Mode.COMMIT, payment, CLERK));
        }

        /** Some pay several times, in different chunks; some mistype; some rows are none. */
        private List<BankFileItem> payments() {
            List<BankFileItem> items = new ArrayList<>();
            for (int i = 0; i < students + students / 2; i++) {
                if (random.nextInt(7) == 0) {
                    items.add(new BankFileItem.Structural(i, "between"));
                }
                String kid = school.kid(1 + random.nextInt(students));
                String typed = random.nextInt(9) == 0 ? kid.substring(1) : kid;
                items.add(new BankFileItem.Transaction(
                        payment(typed, random.nextInt(1, 900) + ".00", "A" + random.nextInt(2 * students))));
            }
            return items;
        }
    }

    private static Played play(long seed, int threads, int students, int chunkSize) {
        return new Play(seed, threads, students, chunkSize).all();
    }

    private static boolean isThreadLeft() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("school-billing"));
    }

    @Property(tries = 60)
    @Tag("SPI-14")
    void theResultIsThatOfOneThreadWhateverFailsAndWhoeverInterferes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int students,
            @ForAll @IntRange(min = 1, max = 7) int chunkSize) {
        Played one = play(seed, 1, students, chunkSize);

        for (int threads : new int[] {2, 4}) {
            Played many = play(seed, threads, students, chunkSize);
            assertThat(many.heard()).as("heard with %d threads", threads).isEqualTo(one.heard());
            assertThat(many.stored().differencesTo(one.stored()))
                    .as("stored with %d threads", threads)
                    .isEmpty();
            assertThat(isThreadLeft()).isFalse();
        }
    }

    @Property(tries = 30)
    @Tag("SPI-7")
    void aReadThatFailsInAnyThreadEndsTheRunAndTheNextOneDoesTheRest(
            @ForAll @IntRange(min = 1, max = 20) int students,
            @ForAll @IntRange(min = 1, max = 5) int chunkSize,
            @ForAll @IntRange(min = 1, max = 12) int failingRead,
            @ForAll @IntRange(min = 1, max = 4) int threads) {
        Play play = new Play(1, threads, students, chunkSize);
        Runnable generate = () -> play.billing.generate(
                Mode.COMMIT, request(play.school.students(students), SEMAVG), true, CLERK, play::hear);

        play.store.failRead(failingRead);
        try {
            generate.run();
            assertThat(play.store.failures()).isZero();
        } catch (BillingException e) {
            assertThat(e.code()).isEqualTo("port.failed");
            assertThat(play.store.failures()).isEqualTo(1);
        }
        assertThat(isThreadLeft()).isFalse();
        play.store.heal();
        generate.run();

        assertThat(play.school.all()).hasSize(students);
        assertThat(play.billing.verify(CLERK, done -> {}).findings()).isEmpty();
    }
}
