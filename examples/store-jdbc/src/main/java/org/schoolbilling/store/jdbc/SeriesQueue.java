package org.schoolbilling.store.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;

/**
 * Lets the commits of this process that move the same series come one after another, in the order they asked. They would
 * wait for each other in the database anyway, each holding a connection; right it is without the queue too (SPI-14).
 */
final class SeriesQueue {

    private record Key(CreditorId creditor, Series series) {}

    private final Map<Key, ReentrantLock> locks = new ConcurrentHashMap<>();

    <T> T inTurn(CreditorId creditor, List<SeriesMove> moves, Supplier<T> work) {
        List<Series> series = moves.stream()
                .map(SeriesMove::series)
                .sorted(Comparator.naturalOrder())
                .toList();
        return inTurn(creditor, series, 0, work);
    }

    private <T> T inTurn(CreditorId creditor, List<Series> series, int index, Supplier<T> work) {
        if (index == series.size()) {
            return work.get();
        }
        ReentrantLock lock = locks.computeIfAbsent(new Key(creditor, series.get(index)), k -> new ReentrantLock(true));
        lock.lock();
        try {
            return inTurn(creditor, series, index + 1, work);
        } finally {
            lock.unlock();
        }
    }
}
