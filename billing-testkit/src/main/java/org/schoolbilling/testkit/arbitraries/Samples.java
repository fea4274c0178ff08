package org.schoolbilling.testkit.arbitraries;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.JqwikException;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Values at random for a test that is no property: an ordinary JUnit test, a benchmark, data to look at. The same arbitrary
 * and seed give the same values in every run of one version.
 */
public final class Samples {

    private static final long SEED = 20_260_820;
    private static final int SIZE = 1_000;
    private static final int MOST_TRIES = 100_000;

    private Samples() {}

    /**
     * So many values.
     *
     * @param count zero or more
     */
    public static <T> List<T> of(Arbitrary<T> arbitrary, int count) {
        return of(arbitrary, count, SEED);
    }

    /** So many values; another seed gives others. */
    public static <T> List<T> of(Arbitrary<T> arbitrary, int count, long seed) {
        Objects.requireNonNull(arbitrary, "arbitrary");
        if (count < 0) {
            throw new IllegalArgumentException("a sample has no fewer than 0 values: " + count);
        }
        List<T> values = new ArrayList<>();
        inSession(() -> {
            RandomGenerator<T> generator = arbitrary.generator(SIZE, true);
            Random random = new Random(seed);
            for (int i = 0; i < count; i++) {
                values.add(generator.next(random).value());
            }
        });
        return values;
    }

    /**
     * The smallest value found that has a property: the first that has it, made smaller as long as it still does. It is what
     * a failing property would show.
     *
     * @throws IllegalArgumentException if none of 100,000 values has it
     */
    public static <T> T smallest(Arbitrary<T> arbitrary, Predicate<? super T> has) {
        Objects.requireNonNull(arbitrary, "arbitrary");
        Objects.requireNonNull(has, "has");
        List<T> found = new ArrayList<>();
        inSession(() -> {
            Shrinkable<T> smallest = first(arbitrary.generator(SIZE, true), has);
            Optional<Shrinkable<T>> smaller = Optional.of(smallest);
            while (smaller.isPresent()) {
                smallest = smaller.get();
                smaller = smallest.shrink().filter(s -> has.test(s.value())).findFirst();
            }
            found.add(smallest.value());
        });
        return found.get(0);
    }

    private static <T> Shrinkable<T> first(RandomGenerator<T> generator, Predicate<? super T> has) {
        Random random = new Random(SEED);
        for (int i = 0; i < MOST_TRIES; i++) {
            Shrinkable<T> one = generator.next(random);
            if (has.test(one.value())) {
                return one;
            }
        }
        throw new IllegalArgumentException("none of " + MOST_TRIES + " values has the property");
    }

    private static void inSession(Runnable work) {
        if (!startsSession()) {
            work.run();
            return;
        }
        try {
            work.run();
        } finally {
            JqwikSession.finish();
        }
    }

    /** Whether there was none: within a property or another session there is. */
    private static boolean startsSession() {
        if (JqwikSession.isActive()) {
            return false;
        }
        try {
            JqwikSession.start();
            return true;
        } catch (JqwikException withinProperty) {
            return false;
        }
    }
}
