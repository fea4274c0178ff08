package org.schoolbilling.testkit;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * No property tries more often than {@code -Dtries.most=N} says, not even one that names its own number: mutation testing
 * runs each of them thousands of times. Without that option it does nothing.
 */
public final class FewTries implements AroundPropertyHook {

    private static final int MOST = Integer.getInteger("tries.most", Integer.MAX_VALUE);

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property)
            throws Throwable {
        int tries = context.attributes().tries().orElse(Integer.MAX_VALUE);
        if (MOST < tries) {
            context.attributes().setTries(MOST);
        }
        return property.execute();
    }

    /** Before all others, so that whatever reads the number reads this one. */
    @Override
    public int aroundPropertyProximity() {
        return -1000;
    }
}
