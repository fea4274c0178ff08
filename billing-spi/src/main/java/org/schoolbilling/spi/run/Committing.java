package org.schoolbilling.spi.run;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits chunks of a run and repeats what was stale: read and decide again, halved down to one item, with random pauses,
 * until a deadline without progress passes (SPI-14).
 */
final class Committing {

    private static final Logger LOG = LoggerFactory.getLogger(Committing.class);
    private static final int UNKNOWN_RETRIES = 3;

    private final Store store;
    private final Duration deadline;
    private final RandomGenerator random;

    Committing(Store store, Duration deadline, RandomGenerator random) {
        this.store = Objects.requireNonNull(store, "store");
        this.deadline = Objects.requireNonNull(deadline, "deadline");
        this.random = Objects.requireNonNull(random, "random");
    }

    /** What is decided about some items: the changes, and what to do once they are stored. */
    record Planned(ChangeSet changes, Runnable whenStored) {}

    /** Decides about items. What was read with them may be used while {@code fresh}, until a commit was refused. */
    interface Plan<T> {
        Planned plan(List<T> items, boolean fresh);
    }

    /** Commits all items, in one commit where nobody interferes. */
    <T> void commit(List<T> items, Plan<T> plan) {
        if (!items.isEmpty()) {
            commit(items, plan, plan.plan(items, true), () -> {});
        }
    }

    /** Commits what was decided about items; where that is refused, {@code again} runs before they are read once more. */
    <T> void commit(List<T> items, Plan<T> plan, Planned planned, Runnable again) {
        long start = System.nanoTime();
        if (!isDone(planned)) {
            again.run();
            repeat(items, plan, start, 0);
        }
    }

    private boolean isDone(Planned planned) {
        boolean isDone = planned.changes().isEmpty() || isStored(planned.changes());
        if (isDone) {
            planned.whenStored().run();
        }
        return isDone;
    }

    private <T> void commitPart(List<T> items, Plan<T> plan, long lastProgress, int attempt) {
        if (!isDone(plan.plan(items, false))) {
            repeat(items, plan, lastProgress, attempt);
        }
    }

    private <T> void repeat(List<T> items, Plan<T> plan, long lastProgress, int attempt) {
        requireTime(lastProgress, items);
        pause(attempt);
        int half = items.size() / 2;
        if (half > 0) {
            commitPart(items.subList(0, half), plan, lastProgress, attempt);
            commitPart(items.subList(half, items.size()), plan, System.nanoTime(), 0);
        } else {
            commitOne(items, plan, lastProgress, attempt + 1);
        }
    }

    private <T> void commitOne(List<T> items, Plan<T> plan, long lastProgress, int firstAttempt) {
        for (int attempt = firstAttempt; ; attempt++) {
            if (isDone(plan.plan(items, false))) {
                return;
            }
            requireTime(lastProgress, items);
            pause(attempt);
        }
    }

    private void requireTime(long lastProgress, List<?> items) {
        if (System.nanoTime() - lastProgress > deadline.toNanos()) {
            throw BillingException.of(
                    ErrorCode.STORE_CONTENTION, items.size() + " item(s)", Long.toString(deadline.toSeconds()));
        }
    }

    /** Decides about one object and commits it, however often it must be read again. */
    <R> R commitOne(Function<Boolean, R> decide, Function<R, ChangeSet> changes) {
        long start = System.nanoTime();
        for (int attempt = 0; ; attempt++) {
            R decided = decide.apply(attempt == 0);
            ChangeSet set = changes.apply(decided);
            if (set.isEmpty() || isStored(set)) {
                return decided;
            }
            requireTime(start, List.of(decided));
            pause(attempt);
        }
    }

    private boolean isStored(ChangeSet changes) {
        CommitResult result = commitKnowing(changes);
        if (result instanceof CommitResult.Refused refused) {
            for (Conflict conflict : refused.conflicts()) {
                requireRepeatable(changes, conflict);
            }
            LOG.debug("commit {} is stale: {}", changes.id(), refused.conflicts());
            return false;
        }
        return true;
    }

    /**
     * A failure leaves open whether it is stored; the same change set again tells, and counts once (SPI-2). A store that is too
     * busy then tells nothing: deciding anew would store it twice, if the first time it was stored.
     */
    private CommitResult commitKnowing(ChangeSet changes) {
        long start = System.nanoTime();
        int failures = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                CommitResult result = store.commit(changes);
                if (failures == 0 || !isBusy(result)) {
                    return result;
                }
                requireTime(start, List.of(changes.id()));
            } catch (BillingException e) {
                failures++;
                if (failures == UNKNOWN_RETRIES || !e.code().equals(ErrorCode.PORT_FAILED.code())) {
                    throw e;
                }
                LOG.warn("commit {} failed, it is repeated: {}", changes.id(), e.getMessage());
            }
            pause(attempt);
        }
    }

    /** Whether the store could not even look: a conflict that names no version expected and another found. */
    private static boolean isBusy(CommitResult result) {
        return result instanceof CommitResult.Refused refused
                && refused.conflicts().stream()
                        .anyMatch(c -> c instanceof Conflict.Stale stale && stale.expected() == stale.found());
    }

    private static void requireRepeatable(ChangeSet changes, Conflict conflict) {
        if (conflict instanceof Conflict.Stale stale && stale.found() < stale.expected() && stale.found() > 0) {
            throw BillingException.of(
                    ErrorCode.PORT_BROKEN,
                    "store",
                    "commit",
                    stale.key() + " went back from version " + stale.expected() + " to " + stale.found());
        }
        if (conflict instanceof Conflict.Differs differs && differs.key().startsWith("commit ")) {
            throw BillingException.of(ErrorCode.STORE_REFUSED, "commit " + changes.id(), differs.toString());
        }
    }

    private void pause(int attempt) {
        long most = Math.min(100, 1L << Math.min(attempt, 6));
        try {
            Thread.sleep(random.nextLong(most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw BillingException.caused(ErrorCode.STORE_CONTENTION, e, "an interrupted run", "0");
        }
    }
}
