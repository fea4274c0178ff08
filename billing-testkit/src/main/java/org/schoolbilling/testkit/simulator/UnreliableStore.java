package org.schoolbilling.testkit.simulator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Store;

/** A store that fails as it is told, and otherwise does what the one behind it does. For one thread. */
public final class UnreliableStore {

    /** What goes wrong with one commit. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** It fails, and nothing is stored. */
        FAILS_BEFORE,
        /** It is stored, and then it fails: the caller cannot know. */
        FAILS_AFTER,
        /** The storage could not serialise it; nothing is stored. */
        STALE
    }

    private final Store real;
    private final Deque<Fault> commits = new ArrayDeque<>();
    private final Deque<Runnable> interruptions = new ArrayDeque<>();
    private int readsUntilFailure;
    private int failures;

    private UnreliableStore(Store real) {
        this.real = Objects.requireNonNull(real, "real");
    }

    /** A store that fails nothing until it is told. */
    public static UnreliableStore before(Store real) {
        return new UnreliableStore(real);
    }

    /** The next commits go like this, one after the other. */
    public void nextCommits(List<Fault> faults) {
        commits.clear();
        commits.addAll(faults);
    }

    /** Somebody else does something just before the next commit: what that rests on may be stale by then. */
    public void beforeNextCommit(Runnable other) {
        interruptions.add(other);
    }

    /** The read after so many others fails; 0 for none. */
    public void failRead(int number) {
        readsUntilFailure = number;
    }

    /** Fails nothing any more. */
    public void heal() {
        commits.clear();
        interruptions.clear();
        readsUntilFailure = 0;
    }

    /** How often it failed so far, stale commits not counted. */
    public int failures() {
        return failures;
    }

    /** The store to give to a run. */
    public Store store() {
        return (Store) Proxy.newProxyInstance(Store.class.getClassLoader(), new Class<?>[] {Store.class}, this::invoke);
    }

    private @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("commit") && arguments != null) {
            return commit((ChangeSet) arguments[0]);
        }
        if (readsUntilFailure > 0
                && method.getDeclaringClass() == Store.class
                && !method.getName().equals("creditor")
                && --readsUntilFailure == 0) {
            failures++;
            throw new IllegalStateException("the storage could not be read");
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private CommitResult commit(ChangeSet changes) {
        Runnable interruption = interruptions.poll();
        if (interruption != null) {
            interruption.run();
        }
        Fault fault = commits.isEmpty() ? Fault.NONE : commits.pop();
        if (fault == Fault.NONE) {
            return real.commit(changes);
        }
        if (fault == Fault.STALE) {
            return new CommitResult.Refused(List.of(new Conflict.Stale("the storage", 0, 0)));
        }
        if (fault == Fault.FAILS_AFTER) {
            real.commit(changes);
        }
        failures++;
        throw new IllegalStateException("the storage went away");
    }
}
