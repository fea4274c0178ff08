package org.schoolbilling.testkit.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Store;

/** A store that another one stands behind, and whose commits a test can bend. */
final class FlakyStore {

    /** What a commit comes to; {@code real} does it. */
    interface Bend {
        @Nullable
        CommitResult commit(ChangeSet changes, RealCommit real);
    }

    /** The real commit. */
    interface RealCommit {
        CommitResult apply(ChangeSet changes);
    }

    private FlakyStore() {}

    static Store of(Store real, Bend bend) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        return bend.commit((ChangeSet) arguments[0], real::commit);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Answers null to every call of one method. */
    static Store nullFor(Store real, String name) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) -> method.getName().equals(name) ? null : method.invoke(real, arguments));
    }
}
