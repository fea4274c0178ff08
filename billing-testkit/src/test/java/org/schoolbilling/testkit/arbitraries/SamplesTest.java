package org.schoolbilling.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;

class SamplesTest {

    @Test
    void theSameSeedGivesTheSameInvoicesAndAnotherGivesOthers() {
        assertThat(Samples.of(Invoices.settled(), 20)).hasSize(20).isEqualTo(Samples.of(Invoices.settled(), 20));
        assertThat(Samples.of(Invoices.settled(), 20, 1)).isNotEqualTo(Samples.of(Invoices.settled(), 20, 2));
        assertThat(Samples.of(Invoices.settled(), 20).stream()
                        .map(Invoice::claims)
                        .distinct())
                .hasSizeGreaterThan(10);
    }

    @Property(tries = 5)
    void aSampleMayBeTakenWithinAProperty(@ForAll @IntRange(max = 3) int count) {
        assertThat(Samples.of(Amounts.amounts(), count)).hasSize(count);
    }

    @Test
    void whatNoValueIsSaysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.smallest(Amounts.amounts(), amount -> amount.isNegative()))
                .withMessageContaining("none of 100000");
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.of(Amounts.amounts(), -1));
    }
}
