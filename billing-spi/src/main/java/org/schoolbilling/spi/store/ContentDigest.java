package org.schoolbilling.spi.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of a record by its components, and theirs in turn: each with what says where it ends, so that different contents
 * never look the same. What is no record, collection, text or number counts by its text. Not safe for several threads.
 */
final class ContentDigest {

    private static final int PIECE = 1 << 13;
    private static final MethodType ANY = MethodType.methodType(Object.class, Object.class);
    private static final MethodType ALL = MethodType.methodType(Object[].class, Object.class);

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            boolean isOpen = type.isRecord() && Modifier.isPublic(type.getModifiers());
            return new Shape(type.getSimpleName(), isOpen, isOpen ? reader(type.getRecordComponents()) : NOTHING);
        }
    };

    private static final MethodHandle NOTHING = reader();

    /** What a class is called, and how to read its components if it is a public record. */
    private record Shape(String name, boolean isOpen, MethodHandle reader) {}

    private final MessageDigest sha;
    private final byte[] buffer = new byte[PIECE];
    private int used;

    private ContentDigest() {
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** All components by one handle: one for each of them takes several times as long to call. */
    private static MethodHandle reader(RecordComponent... components) {
        MethodHandle each = MethodHandles.identity(Object[].class).asCollector(Object[].class, components.length);
        for (int i = 0; i < components.length; i++) {
            each = MethodHandles.filterArguments(each, i, one(components[i]));
        }
        return MethodHandles.permuteArguments(each, ALL, new int[components.length]);
    }

    private static MethodHandle one(RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(ANY);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(component + " is not public", e);
        }
    }

    /** In hexadecimal. */
    static String of(Record content) {
        ContentDigest digest = new ContentDigest();
        digest.add(content);
        digest.sha.update(digest.buffer, 0, digest.used);
        return HexFormat.of().formatHex(digest.sha.digest());
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            tag('0');
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Long number) {
            number(number);
        } else if (value instanceof Integer number) {
            number(number);
        } else if (value instanceof LocalDate date) {
            number(date.toEpochDay());
        } else if (value instanceof Instant instant) {
            number(instant.getEpochSecond());
            number(instant.getNano());
        } else if (value instanceof Collection<?> items) {
            tag('[');
            number(items.size());
            items.forEach(this::add);
        } else {
            record(value);
        }
    }

    private void record(Object value) {
        Shape shape = SHAPES.get(value.getClass());
        text(shape.name());
        if (!shape.isOpen()) {
            text(value.toString());
            return;
        }
        for (@Nullable Object component : components(shape, value)) {
            add(component);
        }
    }

    private static @Nullable Object[] components(Shape shape, Object value) {
        try {
            return (Object[]) shape.reader().invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a component of " + shape.name() + " cannot be read", e);
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tag('"');
        number(bytes.length);
        if (bytes.length > PIECE) {
            flush();
            sha.update(bytes);
            return;
        }
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    private void number(long number) {
        room(Long.BYTES + 1);
        buffer[used++] = '#';
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            buffer[used++] = (byte) (number >> shift);
        }
    }

    private void tag(char tag) {
        room(1);
        buffer[used++] = (byte) tag;
    }

    private void room(int bytes) {
        if (PIECE - used < bytes) {
            flush();
        }
    }

    private void flush() {
        sha.update(buffer, 0, used);
        used = 0;
    }
}
