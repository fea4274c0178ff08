package org.schoolbilling.spi;

import java.util.Iterator;

/**
 * Items read one at a time from a source that must be closed (SPI-5). It is a consistent picture of what was there when it
 * was opened, needs memory for a page and not for all, and belongs to one thread. A failure while reading is thrown from
 * {@link #hasNext} or {@link #next}, never turned into an early end (SPI-7).
 */
public interface Cursor<T> extends Iterator<T>, AutoCloseable {

    /** Lets go of the source; closing twice does nothing. */
    @Override
    void close();

    /** A cursor over items that are at hand. */
    static <T> Cursor<T> of(Iterable<? extends T> items) {
        return of(items.iterator());
    }

    /** A cursor over items as an iterator comes by them; nothing needs to be closed. */
    static <T> Cursor<T> of(Iterator<? extends T> iterator) {
        return new Cursor<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public T next() {
                return iterator.next();
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
    }
}
