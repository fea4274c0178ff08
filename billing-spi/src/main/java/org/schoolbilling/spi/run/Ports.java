package org.schoolbilling.spi.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.Trial;

/**
 * Puts a guard before each port: what a port throws reaches the caller as the library's own error with its cause, and a
 * null where a value was promised is reported by the port's name (SPI-11).
 */
final class Ports {

    private Ports() {}

    static <T> T guard(Class<T> port, T adapter, String name) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, new Guard(adapter, name)));
    }

    private record Guard(Object adapter, String name) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(adapter, arguments);
            }
            Object answer;
            try {
                answer = method.invoke(adapter, arguments);
            } catch (InvocationTargetException e) {
                throw failure(method, e.getCause() == null ? e : e.getCause());
            }
            if (answer == null && method.getReturnType() != void.class) {
                throw BillingException.of(ErrorCode.PORT_BROKEN, name, method.getName(), "it answered null");
            }
            return guarded(answer);
        }

        private Throwable failure(Method method, Throwable cause) {
            if (cause instanceof BillingException || cause instanceof Error || isDeclared(method, cause)) {
                return cause;
            }
            return BillingException.caused(
                    ErrorCode.PORT_FAILED, cause, name, method.getName(), String.valueOf(cause.getMessage()));
        }

        private static boolean isDeclared(Method method, Throwable cause) {
            for (Class<?> declared : method.getExceptionTypes()) {
                if (declared.isInstance(cause)) {
                    return true;
                }
            }
            return false;
        }

        /** What a port hands out to be read further is guarded likewise. */
        private @Nullable Object guarded(@Nullable Object answer) {
            if (answer instanceof Cursor<?> cursor) {
                return guard(Cursor.class, cursor, name);
            }
            if (answer instanceof Trial trial) {
                return guard(Trial.class, trial, name);
            }
            if (answer instanceof Store store) {
                return guard(Store.class, store, name);
            }
            return answer;
        }
    }
}
