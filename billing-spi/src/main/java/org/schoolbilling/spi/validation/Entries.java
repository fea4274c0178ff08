package org.schoolbilling.spi.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One list of a document whose entries have codes that others refer to.
 *
 * @param <T> an entry
 */
final class Entries<T> {

    private final Map<String, T> byCode = new HashMap<>();
    private boolean anyUnread;

    /** Takes the entries and reports codes that stand twice (CAT-9); the first of them is the one referred to. */
    Entries(String list, List<? extends @Nullable T> entries, Function<T, @Nullable String> code, Faults faults) {
        Map<String, String> places = new HashMap<>();
        anyUnread = faults.isUnread(list);
        for (int i = 0; i < entries.size(); i++) {
            T entry = entries.get(i);
            String path = list + "[" + i + "].code";
            String own = entry == null ? null : code.apply(entry);
            if (entry == null || own == null || own.isBlank()) {
                anyUnread |= faults.isUnread(list + "[" + i + "]") || faults.isUnread(path);
                continue;
            }
            String earlier = places.putIfAbsent(own, path);
            if (earlier == null) {
                byCode.put(own, entry);
            } else {
                faults.add(path, "CAT-9", "duplicateCode", Messages.quoted(own), earlier);
            }
        }
    }

    /** The entry of a code, right or wrong in itself, or null. */
    @Nullable
    T get(String code) {
        return byCode.get(code);
    }

    /**
     * Whether nothing here has the code. Where an entry's code stood in the document and could not be read, nobody
     * knows, and it is not said.
     */
    boolean lacks(String code) {
        return !anyUnread && !byCode.containsKey(code);
    }
}
