package org.schoolbilling.testkit.memory;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: putting and removing give another one that shares nearly all of its nodes, at a cost
 * that grows with the depth (an AVL tree). Whoever holds one holds a picture.
 */
final class SortedTree<K, V> {

    private record Node<K, V>(
            K key,
            V value,
            @Nullable Node<K, V> less,
            @Nullable Node<K, V> more,
            int height,
            int size) {}

    private final Comparator<? super K> order;
    private final @Nullable Node<K, V> root;

    private SortedTree(Comparator<? super K> order, @Nullable Node<K, V> root) {
        this.order = order;
        this.root = root;
    }

    static <K, V> SortedTree<K, V> by(Comparator<? super K> order) {
        return new SortedTree<>(order, null);
    }

    static <K extends Comparable<? super K>, V> SortedTree<K, V> natural() {
        return by(Comparator.naturalOrder());
    }

    int size() {
        return size(root);
    }

    @Nullable
    V get(K key) {
        @Nullable Node<K, V> node = root;
        while (node != null) {
            int side = order.compare(key, node.key);
            if (side == 0) {
                return node.value;
            }
            node = side < 0 ? node.less : node.more;
        }
        return null;
    }

    V getOrDefault(K key, V otherwise) {
        V found = get(key);
        return found == null ? otherwise : found;
    }

    /** The value of the greatest key. */
    @Nullable
    V last() {
        @Nullable Node<K, V> node = root;
        @Nullable V value = null;
        while (node != null) {
            value = node.value;
            node = node.more;
        }
        return value;
    }

    SortedTree<K, V> put(K key, V value) {
        return new SortedTree<>(order, put(root, key, value));
    }

    SortedTree<K, V> remove(K key) {
        return get(key) == null ? this : new SortedTree<>(order, remove(root, key));
    }

    /** The values in the order of their keys. */
    Iterable<V> values() {
        return () -> new Walk<>(root, key -> false);
    }

    /** The values in the order of their keys, without the keys at the beginning that are before what is wanted. */
    Iterable<V> valuesFrom(Predicate<K> isBefore) {
        return () -> new Walk<>(root, isBefore);
    }

    private Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null, 1, 1);
        }
        int side = order.compare(key, node.key);
        if (side == 0) {
            return node(key, value, node.less, node.more);
        }
        return side < 0
                ? balanced(node, put(node.less, key, value), node.more)
                : balanced(node, node.less, put(node.more, key, value));
    }

    private @Nullable Node<K, V> remove(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int side = order.compare(key, node.key);
        if (side < 0) {
            return balanced(node, remove(node.less, key), node.more);
        }
        if (side > 0) {
            return balanced(node, node.less, remove(node.more, key));
        }
        if (node.less == null || node.more == null) {
            return node.less == null ? node.more : node.less;
        }
        Node<K, V> next = first(node.more);
        return balanced(next, node.less, remove(node.more, next.key));
    }

    private static <K, V> Node<K, V> first(Node<K, V> node) {
        Node<K, V> first = node;
        while (first.less != null) {
            first = first.less;
        }
        return first;
    }

    /** The entry of a node over two subtrees whose heights differ by two at most, turned so that they differ by one. */
    private static <K, V> Node<K, V> balanced(Node<K, V> top, @Nullable Node<K, V> less, @Nullable Node<K, V> more) {
        if (less != null && height(less) > height(more) + 1) {
            if (less.more != null && height(less.more) > height(less.less)) {
                Node<K, V> middle = less.more;
                return node(
                        middle.key,
                        middle.value,
                        node(less.key, less.value, less.less, middle.less),
                        node(top.key, top.value, middle.more, more));
            }
            return node(less.key, less.value, less.less, node(top.key, top.value, less.more, more));
        }
        if (more != null && height(more) > height(less) + 1) {
            if (more.less != null && height(more.less) > height(more.more)) {
                Node<K, V> middle = more.less;
                return node(
                        middle.key,
                        middle.value,
                        node(top.key, top.value, less, middle.less),
                        node(more.key, more.value, middle.more, more.more));
            }
            return node(more.key, more.value, node(top.key, top.value, less, more.less), more.more);
        }
        return node(top.key, top.value, less, more);
    }

    private static <K, V> Node<K, V> node(K key, V value, @Nullable Node<K, V> less, @Nullable Node<K, V> more) {
        return new Node<>(
                key, value, less, more, 1 + Math.max(height(less), height(more)), 1 + size(less) + size(more));
    }

    private static int height(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.height;
    }

    private static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    private static final class Walk<K, V> implements Iterator<V> {

        private final Deque<Node<K, V>> path = new ArrayDeque<>();

        Walk(@Nullable Node<K, V> root, Predicate<K> isBefore) {
            @Nullable Node<K, V> node = root;
            while (node != null) {
                if (isBefore.test(node.key)) {
                    node = node.more;
                } else {
                    path.push(node);
                    node = node.less;
                }
            }
        }

        @Override
        public boolean hasNext() {
            return !path.isEmpty();
        }

        @Override
        public V next() {
            if (path.isEmpty()) {
                throw new NoSuchElementException("no more values");
            }
            Node<K, V> taken = path.pop();
            for (@Nullable Node<K, V> node = taken.more; node != null; node = node.less) {
                path.push(node);
            }
            return taken.value;
        }
    }
}
