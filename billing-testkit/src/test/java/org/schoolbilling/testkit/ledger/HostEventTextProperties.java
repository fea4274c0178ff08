package org.schoolbilling.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.ledger.HostEventText;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.testkit.arbitraries.HostEvents;

class HostEventTextProperties {

    private static final InvoiceId INVOICE = new InvoiceId(7);
    private static final DebtorId DEBTOR = new DebtorId("d7");

    @Provide
    Arbitrary<HostEvent> events() {
        return HostEvents.events();
    }

    @Property
    @Tag("SPI-9")
    void anEventOfAnyKindComesBackAsItWas(@ForAll("events") HostEvent event) {
        Statistics.collect(event.getClass().getSimpleName());
        Statistics.coverage(coverage -> {
            for (Class<?> kind : HostEvent.class.getPermittedSubclasses()) {
                coverage.check(kind.getSimpleName()).count(c -> c > 0);
            }
        });
        HostEventText text = HostEventText.write(event);
        assertThat(text.kind()).matches("[A-Z_]{1,40}");
        assertThat(text.read(event.invoice(), event.debtor())).isEqualTo(event);
    }

    @Example
    void whatANewerProgramAddsIsPassedOver() {
        assertThat(new HostEventText("STATUS_CHANGED", "from=SENT\nwhy=paid\nto=SETTLED").read(INVOICE, DEBTOR))
                .isEqualTo(new HostEvent.StatusChanged(INVOICE, DEBTOR, Status.SENT, Status.SETTLED));
    }

    @Example
    void aStatusMayStandAsItsCode() {
        assertThat(new HostEventText("STATUS_CHANGED", "from=DRAFT\nto=SENDT").read(INVOICE, DEBTOR))
                .isEqualTo(new HostEvent.StatusChanged(INVOICE, DEBTOR, Status.DRAFT, Status.SENT));
    }

    @Example
    void whatCannotBeReadIsSaid() {
        Map<HostEventText, String> faults = Map.of(
                new HostEventText("MOON_PHASE", ""), "event of invoice 7 is of the unknown kind MOON_PHASE",
                new HostEventText("STATUS_CHANGED", "from=SENT"), "'to' must stand once, and stands 0 times",
                new HostEventText("STATUS_CHANGED", "from=SENT\nfrom=SENT\nto=SENT"),
                        "'from' must stand once, and stands 2 times",
                new HostEventText("STATUS_CHANGED", "nonsense"), "no line of the form name=value: 'nonsense'");
        faults.forEach((text, message) -> assertThatIllegalArgumentException()
                .isThrownBy(() -> text.read(INVOICE, DEBTOR))
                .withMessage(message));
    }
}
