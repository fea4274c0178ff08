package org.schoolbilling.testkit.simulator;

/** Something that must hold did not. The message says the seed and the step; the same seed does the same again. */
public final class SimulationError extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final long seed;
    private final int step;

    SimulationError(long seed, int step, String action, String what, Throwable cause) {
        super(
                "seed " + seed + ", step " + step + " (" + action + "): " + what + "\n  replay: Simulator.year(" + seed
                        + ") on the same kind of store stops at the same step",
                cause);
        this.seed = seed;
        this.step = step;
    }

    public long seed() {
        return seed;
    }

    /** From 1. */
    public int step() {
        return step;
    }
}
