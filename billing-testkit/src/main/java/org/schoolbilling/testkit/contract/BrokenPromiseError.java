package org.schoolbilling.testkit.contract;

/** An adapter broke a promise of its port. The message names the rule, the promise, and what to look at. */
public final class BrokenPromiseError extends AssertionError {

    private static final long serialVersionUID = 1L;

    BrokenPromiseError(String message, Throwable cause) {
        super(message, cause);
    }
}
