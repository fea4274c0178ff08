package org.schoolbilling.testkit.simulator;

import java.util.Objects;
import java.util.function.Supplier;
import org.schoolbilling.testkit.contract.StoreFixture;

/**
 * Runs school years on a store, each on a storage of its own: from August to July a school takes in people, charges them,
 * sends invoices, gets bank files with every kind of payment and mistake, places, moves, waives, refunds and reminds, hands
 * ledger batches to an ERP that lies, has clerks who get in each other's way, stores that fail and processes that die and are
 * restarted. Seven years later who owes nothing is erased.
 *
 * <p>After each step it checks that the ledger is sound, that every bank transaction is in exactly one place with its whole
 * amount, that every account of the general ledger is what the ERP has and is still to have, and that what changed is what
 * {@link org.schoolbilling.testkit.model.NaiveInvoice} makes of it. What is tried before it is done must say the same and
 * change nothing.
 */
public final class Simulator {

    private final Supplier<? extends StoreFixture> fixtures;

    private Simulator(Supplier<? extends StoreFixture> fixtures) {
        this.fixtures = Objects.requireNonNull(fixtures, "fixtures");
    }

    /** A simulator whose years each take a fixture, and close it. */
    public static Simulator on(Supplier<? extends StoreFixture> fixtures) {
        return new Simulator(fixtures);
    }

    /**
     * One year.
     *
     * @param seed decides everything that happens
     * @throws SimulationError if something that must hold does not
     */
    public SimulationReport year(long seed) {
        try (StoreFixture fixture = fixtures.get()) {
            return new SchoolYear(fixture, seed).run();
        }
    }

    /** So many years, of seeds from the first on. */
    public SimulationReport years(long firstSeed, long count) {
        SimulationReport all = SimulationReport.NONE;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            all = all.plus(year(seed));
        }
        return all;
    }
}
