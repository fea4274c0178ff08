package org.schoolbilling.spi.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.Store;

/**
 * The store as a pipeline's deciding thread sees it: as it will be when all chunks in line are stored. A read by key that
 * asks for or finds what one of them changes waits for it, and so does every other read; a number series is read off them.
 */
final class StoreAhead implements InvocationHandler {

    private final Store store;
    private final Pipeline pipeline;

    private StoreAhead(Store store, Pipeline pipeline) {
        this.store = store;
        this.pipeline = pipeline;
    }

    static Store of(Store store, Pipeline pipeline) {
        return Store.class.cast(Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, new StoreAhead(store, pipeline)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (!pipeline.isAhead() || method.getDeclaringClass() == Object.class) {
            return ask(method, arguments);
        }
        @Nullable Object first = arguments == null ? null : arguments[0];
        return switch (method.getName()) {
            // No chunk changes these.
            case "creditor", "catalog" -> ask(method, arguments);
            case "series" -> {
                Long moved = first instanceof Series series ? pipeline.movedTo(series) : null;
                yield moved == null ? ask(method, arguments) : moved;
            }
            case "invoices", "invoicesByNumber", "invoicesByKid", "invoicesOf", "debtors", "claims", "transactions" -> {
                if (first instanceof Collection<?> keys) {
                    yield askByKey(method, arguments, keys);
                }
                yield askSettled(method, arguments);
            }
            default -> askSettled(method, arguments);
        };
    }

    private @Nullable Object askSettled(Method method, Object @Nullable [] arguments) throws Throwable {
        pipeline.settle();
        return ask(method, arguments);
    }

    private @Nullable Object askByKey(Method method, Object @Nullable [] arguments, Collection<?> keys)
            throws Throwable {
        List<Set<Object>> touched = pipeline.touched();
        @Nullable Object answer = ask(method, arguments);
        Set<Object> seen = new HashSet<>(keys);
        if (answer instanceof Map<?, ?> found) {
            found.values().forEach(value -> {
                if (value instanceof Invoice invoice) {
                    seen.add(invoice.id());
                }
            });
        }
        boolean isTouched = touched.stream().anyMatch(changes -> !Collections.disjoint(seen, changes));
        return isTouched ? askSettled(method, arguments) : answer;
    }

    private @Nullable Object ask(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
