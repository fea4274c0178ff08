package org.schoolbilling.testkit.plainfile;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values by key, in the order of keys, as they are and as they were after every commit. One thread writes; streams go on
 * meanwhile, and hold nothing but where they are.
 */
final class Shelf<K, V> {

    private record Layer<V>(
            long commit, @Nullable V value, @Nullable Layer<V> below) {}

    private final ConcurrentSkipListMap<K, Layer<V>> layers;

    Shelf(Comparator<? super K> order) {
        layers = new ConcurrentSkipListMap<>(order);
    }

    /** What stands there from a commit on. */
    void put(K key, V value, long commit) {
        layers.put(key, new Layer<>(commit, value, layers.get(key)));
    }

    /** That nothing stands there from a commit on. */
    void remove(K key, long commit) {
        layers.put(key, new Layer<>(commit, null, layers.get(key)));
    }

    Optional<V> get(K key) {
        Layer<V> top = layers.get(key);
        return top == null ? Optional.empty() : Optional.ofNullable(top.value);
    }

    /** What stood there after a commit. */
    Optional<V> get(K key, long commit) {
        return after(layers.get(key), commit);
    }

    /** All that stood there after a commit, whatever is put meanwhile. */
    Stream<V> after(long commit) {
        return values(layers.values().stream(), commit);
    }

    /** Likewise, the highest key first. */
    Stream<V> downwards(long commit) {
        return values(layers.descendingMap().values().stream(), commit);
    }

    private static <V> Stream<V> values(Stream<Layer<V>> layers, long commit) {
        return layers.map(top -> after(top, commit)).flatMap(Optional::stream);
    }

    private static <V> Optional<V> after(@Nullable Layer<V> top, long commit) {
        @Nullable Layer<V> layer = top;
        while (layer != null && layer.commit > commit) {
            layer = layer.below;
        }
        return layer == null ? Optional.empty() : Optional.ofNullable(layer.value);
    }
}
