package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.NOK;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.ledger.AsOf;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.ledger.ReferenceChange;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Payments.ByHand;
import org.schoolbilling.testkit.memory.InMemoryErpSink;

/** Payments, corrections and exports in any order, against a model that remembers what each payment is called. */
class ReferenceCorrectionProperties {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final LocalDate FIRST_PAYMENT = LocalDate.of(2026, 8, 21);

    private static final List<String> ANSWERS = List.of(
            "done",
            "line.handed-over",
            "payment.reference-unchanged",
            "payment.reference-missing",
            "payment.reference-taken");

    /** What a clerk does; a payment's {@code line} counts from 0. */
    private sealed interface Act {
        record Pay(int minor, int day, String reference) implements Act {}

        record Correct(
                int line,
                @Nullable String archive,
                @Nullable String id) implements Act {}

        record Export(int day) implements Act {}
    }

    /** A payment as it should be. */
    private static final class Expected {
        private final Act.Pay pay;
        private final LocalDate date;
        private String archive;
        private String id = "";
        private boolean isHandedOver;

        Expected(Act.Pay pay) {
            this.pay = pay;
            this.date = FIRST_PAYMENT.plusDays(pay.day());
            this.archive = pay.reference();
        }

        String reference() {
            return archive.isEmpty() ? id : archive;
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 2);
        Arbitrary<String> archives = Arbitraries.of("A1", "B22", "C333", "D4".repeat(17) + "D");
        Arbitrary<Act> pay = Combinators.combine(Arbitraries.integers().between(1, 90_000), days, archives)
                .as(Act.Pay::new);
        Arbitrary<Act> correct = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.frequencyOf(Tuple.of(6, archives), Tuple.of(1, Arbitraries.just("")))
                                .injectNull(0.2),
                        Arbitraries.of("T1", "T2", "").injectNull(0.5))
                .as(Act.Correct::new);
        Arbitrary<Act> export = days.map(Act.Export::new);
        return Arbitraries.frequencyOf(Tuple.of(4, pay), Tuple.of(6, correct), Tuple.of(1, export))
                .list()
                .ofMinSize(3)
                .ofMaxSize(12);
    }

    private record Seen(Invoice invoice, List<Posting> journal) {}

    private final InMemoryErpSink erp = new InMemoryErpSink("test");

    @Property(tries = 150)
    @Tag("INV-5")
    @Tag("LOG-4")
    void aPaymentIsCalledAsItWasCorrectedLastBeforeItWasHandedOver(@ForAll("acts") List<Act> acts) {
        School school = new School().withSentInvoice();
        List<Expected> model = new ArrayList<>();
        List<Seen> seen = new ArrayList<>();
        int logged = 0;
        for (int i = 0; i < acts.size(); i++) {
            LocalDate day = START.plusDays(i);
            if (acts.get(i) instanceof Act.Pay pay) {
                pay(school, day, pay, pay.reference());
                model.add(new Expected(pay));
            } else if (acts.get(i) instanceof Act.Export export) {
                LocalDate until = FIRST_PAYMENT.plusDays(export.day());
                school.at(day).export(Mode.COMMIT, until, erp, CLERK, p -> {});
                model.stream().filter(e -> !e.date.isAfter(until)).forEach(e -> e.isHandedOver = true);
            } else if (acts.get(i) instanceof Act.Correct correct && correct.line() < model.size()) {
                logged += correct(school, day, correct, model);
            }
            seen.add(see(school));
            requireAsModelled(seen.get(i), model);
            assertThat(school.store.log(school.invoice(1).id()))
                    .filteredOn(e -> e.field() == LogField.PAYMENT_REFERENCE)
                    .hasSize(logged);
        }
        requireAsOf(school, seen);
        requireAsIfCalledSoFromTheStart(see(school), model);
        assertThat(school.billing.verify(CLERK, n -> {}).findings()).isEmpty();
    }

    private static void pay(School school, LocalDate day, Act.Pay pay, String reference) {
        school.at(day)
                .payments()
                .pay(
                        Mode.COMMIT,
                        new ByHand(
                                new InvoiceNumber(1),
                                Money.ofMinor(pay.minor(), NOK),
                                FIRST_PAYMENT.plusDays(pay.day()),
                                reference,
                                List.of()),
                        CLERK);
    }

    /** How many references it changed. */
    private static int correct(School school, LocalDate day, Act.Correct correct, List<Expected> model) {
        Expected payment = model.get(correct.line());
        String archive = correct.archive() == null ? payment.archive : correct.archive();
        String id = correct.id() == null ? payment.id : correct.id();
        String expected = "done";
        if (payment.isHandedOver) {
            expected = "line.handed-over";
        } else if (archive.equals(payment.archive) && id.equals(payment.id)) {
            expected = "payment.reference-unchanged";
        } else if (archive.isEmpty() && id.isEmpty()) {
            expected = "payment.reference-missing";
        } else if (model.stream()
                .anyMatch(e ->
                        e != payment && e.date.equals(payment.date) && e.archive.equals(archive) && e.id.equals(id))) {
            expected = "payment.reference-taken";
        }
        Statistics.label("a correction").collect(expected);
        for (String answer : ANSWERS) {
            Statistics.label("a correction").coverage(c -> c.check(answer).count(n -> n > 0));
        }
        for (Mode mode : Mode.values()) {
            assertThat(answer(school, day, mode, correct))
                    .as("%s %s", mode, correct)
                    .isEqualTo(expected);
        }
        if (!expected.equals("done")) {
            return 0;
        }
        int changed = (archive.equals(payment.archive) ? 0 : 1) + (id.equals(payment.id) ? 0 : 1);
        payment.archive = archive;
        payment.id = id;
        return changed;
    }

    private static String answer(School school, LocalDate day, Mode mode, Act.Correct correct) {
        Invoice before = school.invoice(1);
        int line = before.payments().get(correct.line()).number();
        try {
            Invoice after = school.at(day)
                    .payments()
                    .correctReferences(
                            mode, before.id(), line, new ReferenceChange(correct.archive(), correct.id()), CLERK);
            assertThat(school.invoice(1).equals(before)).isEqualTo(mode == Mode.TRIAL);
            assertThat(after.line(line)).isNotEqualTo(before.line(line));
            return "done";
        } catch (BillingException e) {
            assertThat(school.invoice(1)).as("after a refusal").isEqualTo(before);
            return e.code();
        }
    }

    private static Seen see(School school) {
        Invoice invoice = school.invoice(1);
        return new Seen(invoice, school.store.postings(List.of(invoice.id())).getOrDefault(invoice.id(), List.of()));
    }

    private static void requireAsModelled(Seen seen, List<Expected> model) {
        List<PaymentLine> payments = seen.invoice().payments();
        assertThat(payments).hasSameSizeAs(model);
        for (int i = 0; i < model.size(); i++) {
            Expected expected = model.get(i);
            PaymentLine payment = payments.get(i);
            assertThat(payment.amount().minor()).isEqualTo(expected.pay.minor());
            assertThat(payment.date()).isEqualTo(expected.date);
            assertThat(payment.origin().archiveReference()).isEqualTo(expected.archive);
            assertThat(payment.origin().transactionId()).isEqualTo(expected.id);
            String quoted = expected.reference();
            String end = quoted.length() > 34 ? quoted.substring(1) : quoted;
            assertThat(seen.journal())
                    .filteredOn(p -> p.line() == payment.number())
                    .isNotEmpty()
                    .allMatch(p -> List.of(p.note().split(" ")).contains(end))
                    .allMatch(p -> p.handOver().isPresent() == expected.isHandedOver);
        }
    }

    private static void requireAsOf(School school, List<Seen> seen) {
        Seen now = see(school);
        for (int i = 0; i < seen.size(); i++) {
            var evening = START.plusDays(i).atTime(20, 0).toInstant(ZoneOffset.UTC);
            AsOf.Past past =
                    school.billing.asOf(now.invoice().id(), evening, CLERK).orElseThrow();
            assertThat(past.invoice().lines()).isEqualTo(seen.get(i).invoice().lines());
            assertThat(past.journal(now.invoice(), now.journal()))
                    .extracting(Posting::number, Posting::amount, Posting::note)
                    .isEqualTo(seen.get(i).journal().stream()
                            .map(p -> tuple(p.number(), p.amount(), p.note()))
                            .toList());
            assertThat(past.asOfNow()).doesNotContain(AsOf.Kept.PAYMENT_REFERENCE);
        }
    }

    /** The same payments with their last references from the start: lines but for ids, and postings, are the same. */
    private static void requireAsIfCalledSoFromTheStart(Seen seen, List<Expected> model) {
        School other = new School().withSentInvoice();
        model.forEach(e -> pay(other, START, e.pay, e.reference()));
        Seen expected = see(other);
        assertThat(seen.journal())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("handOverOrNull")
                .isEqualTo(expected.journal());
        assertThat(seen.invoice().allocations()).isEqualTo(expected.invoice().allocations());
        assertThat(seen.invoice().lines())
                .extracting(l -> l.head())
                .isEqualTo(
                        expected.invoice().lines().stream().map(l -> l.head()).toList());
    }
}
