package org.schoolbilling.spi.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.schoolbilling.spi.host.IdGenerator;

/**
 * Ids in the order the port gave them. Ids of a plan that was never committed are taken back and come again, so that a plan
 * made ahead and made anew has the ids it would have had (SPI-10).
 */
final class IdTape implements IdGenerator {

    private final IdGenerator source;
    private final Deque<Long> takenBack = new ArrayDeque<>();

    IdTape(IdGenerator source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    @Override
    public synchronized long next() {
        Long again = takenBack.pollFirst();
        return again == null ? source.next() : again;
    }

    /** The next ids are these, in this order. */
    synchronized void takeBack(List<Long> ids) {
        for (int i = ids.size() - 1; i >= 0; i--) {
            takenBack.addFirst(ids.get(i));
        }
    }
}
