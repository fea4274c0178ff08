package org.schoolbilling.spi.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Codes and ids: the library's records whose one component is a {@code value}, a text or a whole number. */
final class ValueRecord {

    private static final String LIBRARY = "org.schoolbilling.";

    private ValueRecord() {}

    /** The form of such a record, or null where the type is none. */
    static @Nullable ValueForm<?> formOf(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null
                || components.length != 1
                || !components[0].getName().equals("value")
                || !type.getName().startsWith(LIBRARY)) {
            return null;
        }
        Class<?> value = components[0].getType();
        return value == String.class || value == long.class ? form(type, components[0].getAccessor(), value) : null;
    }

    private static <T> ValueForm<T> form(Class<T> type, Method accessor, Class<?> value) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(value);
            boolean isNumber = value == long.class;
            return new TextForm<>(
                    isNumber,
                    record -> String.valueOf(call(() -> accessor.invoke(record))),
                    text -> call(() -> constructor.newInstance(isNumber ? number(text) : text)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("no canonical constructor of " + type, e);
        }
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number", e);
        }
    }

    private static <R> R call(Call<R> call) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A reflective call. */
    private interface Call<R> {
        R run() throws ReflectiveOperationException;
    }
}
