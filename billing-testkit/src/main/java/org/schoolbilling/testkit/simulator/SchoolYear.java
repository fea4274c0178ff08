package org.schoolbilling.testkit.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.CatalogCodec;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredEvent;
import org.schoolbilling.testkit.arbitraries.Catalogs;
import org.schoolbilling.testkit.contract.StoreFixture;
import org.schoolbilling.testkit.contract.StorePicture;
import org.schoolbilling.testkit.memory.AscendingIds;
import org.schoolbilling.testkit.memory.InMemoryErpSink;
import org.schoolbilling.testkit.simulator.UnreliableStore.Fault;

/** One year at one school: what happens is drawn from one source of numbers, so that the same seed does the same again. */
final class SchoolYear {

    static final CreditorId CREDITOR = new CreditorId("TESTSKOLEN");
    static final Actor CLERK = new Actor("clerk");
    static final Currency NOK = Currency.getInstance("NOK");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 7, 31);

    final SplittableRandom random;
    final SimulatedClock clock = new SimulatedClock(FIRST_DAY);
    final Catalog catalog = Catalogs.example(CREDITOR);
    final BankSide bank = new BankSide();
    final InMemoryErpSink erp = new InMemoryErpSink("simulated");
    final LyingErpSink sink;
    final People people;
    private final long seed;
    private final StoreFixture fixture;
    private final AscendingIds ids = AscendingIds.fromOne();
    private final HostSide host;
    private final Checks checks;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Things things;
    private boolean isHonest;
    private Money byHand = Money.zero(NOK);
    private int step;
    private String doing = "opening";
    private Store real;
    private UnreliableStore unreliable;
    private SchoolBilling billing;

    SchoolYear(StoreFixture fixture, long seed) {
        this.fixture = fixture;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.sink = new LyingErpSink(erp, this::lie);
        this.people = new People(random);
        this.host = new HostSide(() -> !isHonest && chance(10));
        this.checks = new Checks(catalog, bank, erp);
        this.things = new Things(this);
        this.real = fixture.open(CREDITOR);
        this.unreliable = UnreliableStore.before(real);
        this.billing = on(unreliable.store());
    }

    /** Whether something happens that does so in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of some. */
    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    SchoolBilling billing() {
        return billing;
    }

    Store store() {
        return real;
    }

    /** Another clerk's view of the same ledger, in a process of its own. */
    SchoolBilling another() {
        return on(fixture.open(CREDITOR));
    }

    private SchoolBilling on(Store store) {
        return SchoolBilling.builder(store, new Codec(catalog), ids, clock)
                .roster(people)
                .random(() -> 0L)
                .chunkSize(random.nextInt(1, 6))
                .build();
    }

    private record Codec(Catalog catalog) implements CatalogCodec {
        @Override
        public String write(Catalog written) {
            return "catalogue";
        }

        @Override
        public Catalog read(String document) {
            return catalog;
        }
    }

    private LyingErpSink.Lie lie() {
        if (isHonest || !chance(40)) {
            return LyingErpSink.Lie.NONE;
        }
        LyingErpSink.Lie lie = any(List.of(LyingErpSink.Lie.values()));
        count("lie " + lie);
        return lie;
    }

    SimulationReport run() {
        try {
            billing.putCatalog(catalog, CLERK);
            while (clock.today().isBefore(LAST_DAY)) {
                step++;
                clock.passDays(random.nextInt(8));
                one(things.next());
            }
            step++;
            doing = "the end of the year";
            end();
        } catch (RuntimeException | AssertionError e) {
            throw new SimulationError(seed, step, doing, String.valueOf(e.getMessage()), e);
        }
        count("year");
        return new SimulationReport(1, step, counts);
    }

    /** One thing that happens: with all that may go wrong, and everything checked afterwards. */
    private void one(Things.Thing thing) {
        doing = thing.name();
        count("do " + doing);
        if (doing.equals("restart")) {
            restart();
        } else {
            disturb(thing);
            int failed = unreliable.failures();
            boolean isDone = attempt(thing, true);
            unreliable.heal();
            if (!isDone) {
                Checks.require(
                        unreliable.failures() > failed || thing.mayFail(), "it failed, and no port had failed before");
                count("again " + doing);
                clock.passDays(0);
                Checks.require(attempt(thing, false) || thing.mayFail(), "it failed again, and no port fails any more");
            }
        }
        checks.all(billing, real, paidByHand());
    }

    private void restart() {
        StorePicture picture = StorePicture.of(real, bank.delivered().keySet());
        real = fixture.reopen(CREDITOR);
        unreliable = UnreliableStore.before(real);
        billing = on(unreliable.store());
        List<String> differences =
                picture.differencesTo(StorePicture.of(real, bank.delivered().keySet()));
        Checks.require(differences.isEmpty(), "the store shows something else after a restart: " + differences);
    }

    /** Draws what will go wrong. */
    private void disturb(Things.Thing thing) {
        if (thing.isDisturbed() && chance(35)) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    List<Fault> faults = new ArrayList<>();
                    int commits = random.nextInt(1, 7);
                    for (int i = 0; i < commits; i++) {
                        Fault fault = any(List.of(Fault.values()));
                        faults.add(fault);
                        count("store " + fault);
                    }
                    unreliable.nextCommits(faults);
                }
                case 1 -> {
                    count("store read fails");
                    unreliable.failRead(random.nextInt(1, 25));
                }
                default -> {
                    count("another clerk meanwhile");
                    SchoolBilling other = another();
                    unreliable.beforeNextCommit(() -> attempt(things.quick(other), false));
                }
            }
        }
    }

    /** Whether it was done, or refused for a reason of the business. */
    private boolean attempt(Things.Thing thing, boolean mayFail) {
        try {
            thing.work().run();
            return true;
        } catch (BillingException e) {
            count("refused " + e.code());
            if (e.code().equals(ErrorCode.PORT_BROKEN.code()) || e.code().equals(ErrorCode.STORE_REFUSED.code())) {
                throw e;
            }
            boolean isFailure = e.code().equals(ErrorCode.PORT_FAILED.code());
            if (isFailure && !mayFail && !thing.mayFail()) {
                throw e;
            }
            return !isFailure;
        }
    }

    /** What was paid by hand is what stands on invoices under the references that clerks gave: each at most once. */
    private Money paidByHand() {
        Map<String, Money> found = new TreeMap<>();
        each(invoice -> invoice.lines().stream()
                .filter(PaymentLine.class::isInstance)
                .map(PaymentLine.class::cast)
                .filter(p -> p.origin().transaction().isEmpty())
                .forEach(p -> {
                    Money before = found.put(p.origin().archiveReference(), p.amount());
                    Checks.require(
                            before == null,
                            "payment by hand " + p.origin().archiveReference() + " stands twice (SPI-2)");
                }));
        things.requireByHand(found);
        byHand = Money.sum(NOK, found.values());
        return byHand;
    }

    void each(Consumer<Invoice> taker) {
        Checks.all(real.stream(InvoiceQuery.ALL)).forEach(taker);
    }

    /** Everybody tells the truth at last, and what is left to do is done. */
    private void end() {
        isHonest = true;
        sink.arrive();
        List<Things.Thing> last = things.last();
        for (Things.Thing thing : last) {
            Checks.require(attempt(thing, false), thing.name() + " failed at the end of the year");
        }
        checks.all(billing, real, paidByHand());
        Checks.require(
                Checks.all(real.openPostings(LAST_DAY.plusYears(1))).isEmpty(),
                "postings are left that were never handed over (GLX-2)");
        Checks.require(
                erp.batches().size() == real.batches().size(),
                "the ERP has " + erp.batches().size() + " batches of "
                        + real.batches().size() + " (SPI-8)");
        Checks.require(real.undelivered(1).isEmpty(), "events are left that the host did not hear (SPI-9)");
        each(invoice -> {
            for (StoredEvent event : real.events(invoice.id())) {
                Checks.require(host.hasHeard(event.key()), "event " + event.key() + " was never heard (SPI-9)");
            }
            count("in the end " + Settlement.of(invoice).status());
        });
        restart();
    }

    HostSide host() {
        return host;
    }
}
