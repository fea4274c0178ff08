package org.schoolbilling.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SortedTreeProperties {

    private static List<String> list(Iterable<String> values) {
        List<String> list = new ArrayList<>();
        values.forEach(list::add);
        return list;
    }

    @Property(tries = 500)
    void itIsASortedMapWhosePicturesDoNotChange(
            @ForAll @Size(max = 60) List<@IntRange(min = -20, max = 20) Integer> operations,
            @ForAll @IntRange(min = -20, max = 20) int from) {
        SortedTree<Integer, String> tree = SortedTree.natural();
        SortedMap<Integer, String> model = new TreeMap<>();
        SortedTree<Integer, String> picture = tree;
        List<String> seen = List.of();
        for (int i = 0; i < operations.size(); i++) {
            int key = operations.get(i);
            if (i % 3 == 2) {
                tree = tree.remove(key);
                model.remove(key);
            } else {
                tree = tree.put(key, "value " + i);
                model.put(key, "value " + i);
            }
            if (i == operations.size() / 2) {
                picture = tree;
                seen = list(tree.values());
            }
            assertThat(tree.get(key)).isEqualTo(model.get(key));
            assertThat(tree.size()).isEqualTo(model.size());
        }
        assertThat(list(tree.values())).containsExactlyElementsOf(model.values());
        assertThat(list(tree.valuesFrom(key -> key < from)))
                .containsExactlyElementsOf(model.tailMap(from).values());
        assertThat(tree.last()).isEqualTo(model.isEmpty() ? null : model.get(model.lastKey()));
        assertThat(list(picture.values())).isEqualTo(seen);
    }
}
