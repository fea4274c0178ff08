package org.schoolbilling.testkit.contract;

import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Checks something for many values of an arbitrary, within an ordinary JUnit test. The values are the same in every run; one
 * that fails is made smaller as long as it still fails.
 */
final class Trying {

    private static final long SEED = 20260202;
    private static final int SHRINKING_STEPS = 300;

    private Trying() {}

    static <T> void forAll(Arbitrary<T> arbitrary, int tries, Consumer<T> check) {
        if (JqwikSession.isActive()) {
            tryAll(arbitrary, tries, check);
        } else {
            JqwikSession.run(() -> tryAll(arbitrary, tries, check));
        }
    }

    private static <T> void tryAll(Arbitrary<T> arbitrary, int tries, Consumer<T> check) {
        RandomGenerator<T> generator = arbitrary.generator(tries, true);
        Random random = new Random(SEED);
        for (int i = 1; i <= tries; i++) {
            Shrinkable<T> value = generator.next(random);
            Optional<Throwable> failure = failure(value, check);
            if (failure.isPresent()) {
                throw report(i, value, failure.get(), check);
            }
        }
    }

    private static <T> AssertionError report(int tried, Shrinkable<T> value, Throwable failure, Consumer<T> check) {
        Shrinkable<T> smallest = value;
        Throwable last = failure;
        boolean isShrinking = true;
        for (int step = 0; isShrinking && step < SHRINKING_STEPS; step++) {
            Optional<Shrinkable<T>> smaller =
                    smallest.shrink().filter(s -> failure(s, check).isPresent()).findFirst();
            isShrinking = smaller.isPresent();
            if (isShrinking) {
                smallest = smaller.get();
                last = failure(smallest, check).orElse(last);
            }
        }
        return new AssertionError(
                "value " + tried + " fails, made smaller: " + smallest.value() + "\n  " + last.getMessage(), last);
    }

    private static <T> Optional<Throwable> failure(Shrinkable<T> value, Consumer<T> check) {
        try {
            check.accept(value.value());
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e);
        }
    }
}
