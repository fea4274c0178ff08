package org.schoolbilling.testkit.simulator;

import java.time.LocalDate;
import java.util.List;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Erasing;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredEvent;

/**
 * The end of a school year: everybody tells the truth at last, what is left to do is done, and years later whoever owes
 * nothing is erased.
 */
final class LastDays {

    private final SchoolYear year;

    LastDays(SchoolYear year) {
        this.year = year;
    }

    /** What is left to do is done, and nothing is left over. */
    void settle(Things things) {
        year.sink.arrive();
        for (Thing thing : things.lastPayments()) {
            atTheEnd(thing);
        }
        things.last().forEach(this::atTheEnd);
        Store store = year.store();
        Checks.require(
                Checks.all(store.openPostings(SchoolYear.LAST_DAY.plusYears(1))).isEmpty(),
                "postings are left that were never handed over (GLX-2)");
        int inErp = year.erp.batches().size();
        Checks.require(
                inErp == store.batches().size(),
                "the ERP has " + inErp + " batches of " + store.batches().size() + " (SPI-8)");
        Checks.require(store.undelivered(1).isEmpty(), "events are left that the host did not hear (SPI-9)");
        Checks.require(store.unsealed(1).isEmpty(), "log entries are left that were not sealed (LOG-3)");
        for (Invoice invoice : year.invoices()) {
            for (StoredEvent event : store.events(invoice.id())) {
                Checks.require(year.host().hasHeard(event.key()), "event " + event.key() + " was never heard (SPI-9)");
            }
            year.count("in the end " + Settlement.of(invoice).status());
        }
    }

    private void atTheEnd(Thing thing) {
        Checks.require(year.succeeds(thing), thing.name() + " failed at the end of the year");
        year.check();
    }

    /** Years later, who owes nothing is erased, and no øre with it (LOG-5). */
    void erase() {
        year.clock.passDays(365 * 7);
        LocalDate before = Erasing.latest(year.clock.today(), 5);
        List<List<Object>> sums = sums();
        List<Invoice> invoices = year.invoices();
        for (DebtorId debtor :
                invoices.stream().map(i -> i.header().debtor()).distinct().toList()) {
            boolean isEnded = invoices.stream()
                    .filter(i -> i.header().debtor().equals(debtor))
                    .allMatch(i -> i.header().isDiscarded()
                            || Settlement.of(i).status().isEnd());
            Thing erasing = Thing.done("erase", billing -> Checks.erasesAll(billing, year.store(), debtor, before));
            year.count(isEnded ? "debtor erased" : "debtor kept, who owes or is owed");
            if (isEnded) {
                Checks.require(year.succeeds(erasing), "a debtor could not be erased");
            } else {
                Checks.keepsAll(year.billing(), debtor, before);
            }
        }
        year.check();
        Checks.require(sums.equals(sums()), "erasing changed an amount (LOG-5)");
    }

    private List<List<Object>> sums() {
        return year.invoices().stream()
                .map(Settlement::of)
                .map(s -> List.<Object>of(
                        s.status(), s.claims(), s.paid(), s.waived(), s.grantedBack(), s.refunded(), s.surplus()))
                .toList();
    }
}
