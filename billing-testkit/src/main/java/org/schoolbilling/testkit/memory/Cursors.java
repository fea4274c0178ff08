package org.schoolbilling.testkit.memory;

import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.schoolbilling.spi.Cursor;

/** Cursors over pictures: they read as they go and hold nothing open. */
final class Cursors {

    private Cursors() {}

    static <T> Cursor<T> of(Iterable<T> items, Predicate<T> wanted) {
        return lazy(items, wanted, Function.identity());
    }

    static <S, T> Cursor<T> map(Iterable<S> items, Function<S, T> to) {
        return lazy(items, item -> true, to);
    }

    private static <S, T> Cursor<T> lazy(Iterable<S> items, Predicate<S> wanted, Function<S, T> to) {
        Iterator<T> iterator = StreamSupport.stream(items.spliterator(), false)
                .filter(wanted)
                .map(to)
                .iterator();
        return Cursor.of(iterator);
    }
}
