package org.schoolbilling.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.testkit.arbitraries.SchoolBillingDomain;

class SurplusProperties {

    @Property(tries = 200)
    @Domain(SchoolBillingDomain.class)
    void nobodyOwesAndHasASurplusAtOnce(@ForAll Invoice invoice) {
        Settlement settlement = Settlement.of(invoice);
        assertThat(settlement.outstanding().isZero() || settlement.surplus().isZero())
                .isTrue();
    }
}
