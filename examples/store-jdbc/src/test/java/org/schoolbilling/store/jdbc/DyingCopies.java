package org.schoolbilling.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** The driver's own side of a connection, where a copy is a step when it begins, with each piece of it, and when it ends. */
final class DyingCopies {

    /** Where the process may die. */
    interface Step {
        void take() throws SQLException;
    }

    private final Connection real;
    private final Step step;

    DyingCopies(Connection real, Step step) {
        this.real = real;
        this.step = step;
    }

    PGConnection driver() throws SQLException {
        PGConnection driver = real.unwrap(PGConnection.class);
        CopyManager copies = new Copies(real.unwrap(BaseConnection.class));
        return proxy(
                PGConnection.class,
                (method, arguments) ->
                        method.getName().equals("getCopyAPI") ? copies : call(driver, method, arguments));
    }

    private final class Copies extends CopyManager {

        Copies(BaseConnection connection) throws SQLException {
            super(connection);
        }

        @Override
        public CopyIn copyIn(String sql) throws SQLException {
            step.take();
            CopyIn copy = super.copyIn(sql);
            return proxy(CopyIn.class, (method, arguments) -> {
                boolean isStep = method.getName().equals("writeToCopy")
                        || method.getName().equals("endCopy");
                if (isStep) {
                    step.take();
                }
                Object answer = call(copy, method, arguments);
                if (isStep) {
                    step.take();
                }
                return answer;
            });
        }
    }

    private interface Handler {
        @Nullable
        Object handle(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.handle(method, arguments)));
    }

    private static @Nullable Object call(Object on, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
