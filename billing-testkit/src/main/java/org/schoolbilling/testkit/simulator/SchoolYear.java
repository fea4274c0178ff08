package org.schoolbilling.testkit.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.CatalogCodec;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Store;
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
    static final LocalDate LAST_DAY = LocalDate.of(2027, 7, 31);

    final SplittableRandom random;
    final SimulatedClock clock = new SimulatedClock(FIRST_DAY);
    final Catalog catalog;
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
    private List<Invoice> invoices = List.of();
    private int step;
    private String doing = "opening";
    private Store real;
    private UnreliableStore unreliable;
    private SchoolBilling billing;

    SchoolYear(StoreFixture fixture, long seed) {
        this.fixture = fixture;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.catalog = SchoolCatalog.of(random, CREDITOR);
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
        count(what, 1);
    }

    void count(String what, long times) {
        counts.merge(what, times, Long::sum);
    }

    SchoolBilling billing() {
        return billing;
    }

    Store store() {
        return real;
    }

    /** All invoices as they were after the last step: what clerks have before them, be it stale. */
    List<Invoice> invoices() {
        return invoices;
    }

    /** All invoices as they are. */
    List<Invoice> stored() {
        return Checks.all(real.stream(InvoiceQuery.ALL));
    }

    /** All that the store shows. */
    StorePicture picture() {
        return StorePicture.of(real, bank.delivered().keySet());
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
                // so that a seed fails the same reads each time
                .threads(1)
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
            isHonest = true;
            LastDays last = new LastDays(this);
            last.settle(things);
            step++;
            doing = "erasing what need not be kept any more";
            last.erase();
            restart();
        } catch (RuntimeException | AssertionError e) {
            throw new SimulationError(seed, step, doing, String.valueOf(e.getMessage()), e);
        }
        count("year");
        return new SimulationReport(1, step, counts);
    }

    /** One thing that happens: with all that may go wrong, and everything checked afterwards. */
    private void one(Thing thing) {
        doing = thing.name();
        count("do " + doing);
        if (doing.equals("restart")) {
            restart();
        } else {
            disturb(thing);
            int failed = unreliable.failures();
            boolean isDone = attempt(thing, billing, true);
            unreliable.heal();
            if (!isDone) {
                Checks.require(
                        unreliable.failures() > failed || thing.mayFail(), "it failed, and no port had failed before");
                if (chance(30)) {
                    count("the process dies of it");
                    restart();
                }
                count("again " + doing);
                clock.passDays(0);
                Checks.require(
                        attempt(thing, billing, false) || thing.mayFail(),
                        "it failed again, and no port fails any more");
            }
        }
        check();
    }

    void check() {
        invoices = checks.all(billing, real, things);
    }

    private void restart() {
        StorePicture picture = picture();
        real = fixture.reopen(CREDITOR);
        unreliable = UnreliableStore.before(real);
        billing = on(unreliable.store());
        List<String> differences = picture.differencesTo(picture());
        Checks.require(differences.isEmpty(), "the store shows something else after a restart: " + differences);
        checks.accountsAsTheNaiveModelSays(real, stored());
    }

    /** Draws what will go wrong. */
    private void disturb(Thing thing) {
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
                    int clerks = random.nextInt(1, 5);
                    for (int i = 0; i < clerks; i++) {
                        unreliable.beforeNextCommit(this::meanwhile);
                    }
                }
            }
        }
    }

    /** Another clerk, in a process of its own, does something just before the next commit. */
    private void meanwhile() {
        Thing thing = things.quick();
        count("another clerk meanwhile");
        count("meanwhile " + thing.name());
        attempt(thing, another(), false);
    }

    /** Whether it was done, or refused for a reason of the business. */
    private boolean attempt(Thing thing, SchoolBilling whose, boolean mayFail) {
        try {
            thing.work().accept(whose);
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

    /** Whether it was done at once, now that no port fails. */
    boolean succeeds(Thing thing) {
        return attempt(thing, billing, false);
    }

    HostSide host() {
        return host;
    }
}
