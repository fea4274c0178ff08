package org.schoolbilling.testkit.contract;

import java.lang.reflect.Method;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Turns whatever goes wrong in a contract's test into one message that names rule, promise and where to look. An abort, as
 * by an assumption in a fixture, is a failure too: a promise that was not checked is not kept.
 */
final class PromiseExtension implements InvocationInterceptor {

    private static final Pattern RULE = Pattern.compile("[A-Z]{3}-\\d+");

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context) {
        proceed(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> before, ExtensionContext context) {
        proceed(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> after, ExtensionContext context) {
        proceed(invocation, context);
    }

    private static void proceed(Invocation<Void> invocation, ExtensionContext context) {
        try {
            invocation.proceed();
        } catch (Throwable e) {
            throw new BrokenPromiseError(message(context, context.getRequiredTestMethod(), e), e);
        }
    }

    private static String message(ExtensionContext context, Method test, Throwable e) {
        String rules = context.getTags().stream()
                .filter(RULE.asMatchPredicate())
                .sorted()
                .collect(Collectors.joining(", "));
        LookAt lookAt = test.getAnnotation(LookAt.class);
        return rules + " is broken: " + context.getDisplayName() + "."
                + (lookAt == null ? "" : "\n  look at: " + lookAt.value())
                + "\n  found: " + found(e);
    }

    private static String found(Throwable e) {
        String message = e.getMessage() == null ? "" : e.getMessage().strip();
        return e instanceof AssertionError ? message : e.getClass().getName() + " " + message;
    }
}
