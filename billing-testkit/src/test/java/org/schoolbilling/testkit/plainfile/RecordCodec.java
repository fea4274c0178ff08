package org.schoolbilling.testkit.plainfile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Change sets as bytes and back. They are records of records, enums, lists and a few values of the JDK, so that one rule
 * writes them all: a record is its class and its components. Nothing is masked, unlike in JSON (IDN-5): it is storage. What
 * was written is read by the same version of the library only.
 */
final class RecordCodec {

    private static final String OURS = "org.schoolbilling.";

    private RecordCodec() {}

    /** The value as bytes. */
    static byte[] write(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Writer(new DataOutputStream(bytes)).put(value);
        return bytes.toByteArray();
    }

    /** The value that was written. */
    static Object read(byte[] bytes) throws IOException {
        Object value = new Reader(new DataInputStream(new ByteArrayInputStream(bytes))).take();
        if (value == null) {
            throw new IOException("nothing was written");
        }
        return value;
    }

    /** A record class taken apart. */
    record Shape(List<String> names, List<Method> accessors, Constructor<?> constructor) {

        private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
            @Override
            protected Shape computeValue(Class<?> type) {
                return of(type.getRecordComponents(), type);
            }
        };

        /** That of a class. */
        static Shape of(Class<?> type) {
            return SHAPES.get(type);
        }

        private static Shape of(RecordComponent[] components, Class<?> type) {
            List<String> names = new ArrayList<>();
            List<Method> accessors = new ArrayList<>();
            List<Class<?>> types = new ArrayList<>();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
                names.add(component.getName());
                accessors.add(component.getAccessor());
                types.add(component.getType());
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(names, accessors, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record has a constructor for its components: " + type, e);
            }
        }

        /** The components of a record. */
        List<@Nullable Object> taken(Record apart) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Method accessor : accessors) {
                try {
                    values.add(accessor.invoke(apart));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("cannot read " + accessor, e);
                }
            }
            return values;
        }

        private Object put(@Nullable Object[] together) throws IOException {
            try {
                return constructor.newInstance(together);
            } catch (ReflectiveOperationException e) {
                throw new IOException("cannot read a " + constructor.getName(), e);
            }
        }
    }

    private record Writer(DataOutputStream out, Map<String, Integer> classes) {

        Writer(DataOutputStream out) {
            this(out, new HashMap<>());
        }

        void put(@Nullable Object value) throws IOException {
            if (value == null) {
                out.writeByte('0');
            } else if (value instanceof Record r) {
                out.writeByte('R');
                putClass(r.getClass());
                for (Object component : Shape.of(r.getClass()).taken(r)) {
                    put(component);
                }
            } else if (value instanceof Enum<?> e) {
                out.writeByte('E');
                putClass(e.getDeclaringClass());
                putText(e.name());
            } else if (value instanceof List<?> list) {
                out.writeByte('L');
                out.writeInt(list.size());
                for (Object item : list) {
                    put(item);
                }
            } else {
                putPlain(value);
            }
        }

        private void putPlain(Object value) throws IOException {
            if (value instanceof String text) {
                out.writeByte('S');
                putText(text);
            } else if (value instanceof Long number) {
                out.writeByte('N');
                out.writeLong(number);
            } else if (value instanceof Integer number) {
                out.writeByte('I');
                out.writeInt(number);
            } else if (value instanceof Boolean is) {
                out.writeByte(is ? 'T' : 'F');
            } else if (value instanceof LocalDate day) {
                out.writeByte('D');
                out.writeLong(day.toEpochDay());
            } else if (value instanceof Instant time) {
                out.writeByte('M');
                out.writeLong(time.getEpochSecond());
                out.writeInt(time.getNano());
            } else if (value instanceof Currency currency) {
                out.writeByte('C');
                putText(currency.getCurrencyCode());
            } else {
                throw new IOException("no form to write a " + value.getClass().getName() + " in");
            }
        }

        private void putClass(Class<?> type) throws IOException {
            Integer known = classes.putIfAbsent(type.getName(), classes.size());
            out.writeShort(known == null ? -1 : known);
            if (known == null) {
                putText(type.getName());
            }
        }

        private void putText(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private record Reader(DataInputStream in, List<Class<?>> classes) {

        Reader(DataInputStream in) {
            this(in, new ArrayList<>());
        }

        @Nullable
        Object take() throws IOException {
            int form = in.readByte();
            return switch (form) {
                case '0' -> null;
                case 'R' -> takeRecord(takeClass());
                case 'E' -> takeEnum(takeClass());
                case 'L' -> takeList();
                case 'S' -> takeText();
                case 'N' -> in.readLong();
                case 'I' -> in.readInt();
                case 'T' -> true;
                case 'F' -> false;
                case 'D' -> LocalDate.ofEpochDay(in.readLong());
                case 'M' -> Instant.ofEpochSecond(in.readLong(), in.readInt());
                case 'C' -> Currency.getInstance(takeText());
                default -> throw new IOException("no value is written as " + form);
            };
        }

        private Object takeRecord(Class<?> type) throws IOException {
            Shape shape = Shape.of(type);
            @Nullable Object[] values = new Object[shape.names().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = take();
            }
            return shape.put(values);
        }

        private Object takeEnum(Class<?> type) throws IOException {
            String name = takeText();
            return Arrays.stream(type.getEnumConstants())
                    .filter(e -> ((Enum<?>) e).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException(type.getName() + " has no " + name));
        }

        private List<@Nullable Object> takeList() throws IOException {
            int size = in.readInt();
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(take());
            }
            return list;
        }

        private Class<?> takeClass() throws IOException {
            int known = in.readShort();
            if (known >= 0) {
                return classes.get(known);
            }
            String name = takeText();
            try {
                if (!name.startsWith(OURS)) {
                    throw new IOException("a change set holds no " + name);
                }
                Class<?> type = Class.forName(name);
                classes.add(type);
                return type;
            } catch (ClassNotFoundException e) {
                throw new IOException("written by another version of the library: " + name, e);
            }
        }

        private String takeText() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
    }
}
