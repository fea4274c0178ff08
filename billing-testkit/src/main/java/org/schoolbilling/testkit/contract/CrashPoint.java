package org.schoolbilling.testkit.contract;

/**
 * Where a process is to die while it writes. An adapter's test calls {@link #run} before, between and after each of its
 * writes, and once more after the last one before the answer is given; at the chosen step it throws. What is dead stays
 * dead: every later step throws too, so that nothing is tidied up that a dead process could not have. For one thread.
 */
public final class CrashPoint implements Runnable {

    /** The process is dead. */
    public static final class DiedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DiedException(int step) {
            super("died as told, at step " + step);
        }
    }

    private final int step;
    private int taken;

    /**
     * A point to die at.
     *
     * @param step from 1
     */
    public CrashPoint(int step) {
        if (step < 1) {
            throw new IllegalArgumentException("steps count from 1: " + step);
        }
        this.step = step;
    }

    /**
     * Takes a step.
     *
     * @throws DiedException at the step chosen, and ever after
     */
    @Override
    public void run() {
        taken++;
        if (hasDied()) {
            throw new DiedException(step);
        }
    }

    /** Whether the step was reached. */
    public boolean hasDied() {
        return taken >= step;
    }
}
