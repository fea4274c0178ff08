package org.schoolbilling.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.Settlement;

/** What a failure shrinks to is small enough to be read. */
class ShrinkingTest {

    /** The smallest value found that still has a property, from the first that has it on. */
    private static <T> T smallest(Arbitrary<T> arbitrary, Predicate<T> has) {
        List<T> found = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<T> generator = arbitrary.generator(1000, true);
            Random random = new Random(7);
            Shrinkable<T> smallest = generator.next(random);
            while (!has.test(smallest.value())) {
                smallest = generator.next(random);
            }
            Optional<Shrinkable<T>> smaller = Optional.of(smallest);
            while (smaller.isPresent()) {
                smallest = smaller.get();
                smaller = smallest.shrink().filter(s -> has.test(s.value())).findFirst();
            }
            found.add(smallest.value());
        });
        return found.get(0);
    }

    @Test
    void anInvoiceWithASurplusShrinksToOneClaimAndWhatIsTooMuch() {
        InvoiceStory story = smallest(
                Invoices.stories(),
                s -> Settlement.of(s.play().invoice()).surplus().isPositive());
        Invoice invoice = story.play().invoice();
        assertThat(invoice.claims()).hasSize(1);
        // The last øre may be a payment of its own: no step of shrinking makes one payment of two.
        assertThat(invoice.payments()).hasSizeBetween(1, 2);
        assertThat(invoice.lines()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void anInvoiceWithAnUndoneWaiverShrinksToAFewLines() {
        InvoiceStory story = smallest(
                Invoices.stories(),
                s -> s.play().invoice().lines().stream().anyMatch(line -> line.role() == Role.WAIVER_UNDONE));
        assertThat(story.play().invoice().lines()).hasSizeLessThanOrEqualTo(8);
        assertThat(story.toString()).as("what a tester reads").hasSizeLessThan(1000);
    }

    @Test
    void amountsShrinkToTheSmallest() {
        assertThat(smallest(Amounts.amounts(), amount -> amount.minor() > 1234).minor())
                .isEqualTo(1235);
        assertThat(smallest(Amounts.amounts(), amount -> true)).isEqualTo(Money.ofMinor(1, "NOK"));
    }
}
