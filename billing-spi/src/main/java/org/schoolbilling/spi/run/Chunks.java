package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Cuts what comes one by one into lists. */
final class Chunks {

    private Chunks() {}

    static <T> void each(Iterator<T> items, int size, Consumer<List<T>> chunk) {
        List<T> held = new ArrayList<>(size);
        while (items.hasNext()) {
            held.add(items.next());
            if (held.size() == size) {
                chunk.accept(held);
                held = new ArrayList<>(size);
            }
        }
        if (!held.isEmpty()) {
            chunk.accept(held);
        }
    }
}
