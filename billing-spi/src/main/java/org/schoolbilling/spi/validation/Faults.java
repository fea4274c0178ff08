package org.schoolbilling.spi.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The faults found so far in one document, in one language. */
final class Faults {

    private final List<CatalogFault> found;
    private final Set<String> unread;
    private final Messages messages;

    /**
     * @param earlier what was found while reading; at these paths a value that is missing stood there, but could not be
     *     read
     */
    Faults(Collection<CatalogFault> earlier, Locale locale) {
        this.found = new ArrayList<>(earlier);
        this.unread = earlier.stream().map(CatalogFault::path).collect(Collectors.toUnmodifiableSet());
        this.messages = new Messages(locale);
    }

    /** Whether a fault of reading stands at the path, so that its being missing is no fault of its own. */
    boolean isUnread(String path) {
        return unread.contains(path);
    }

    void add(CatalogFault fault) {
        found.add(fault);
    }

    void add(String path, String rule, String key, String... arguments) {
        found.add(fault(path, rule, key, arguments));
    }

    CatalogFault fault(String path, String rule, String key, String... arguments) {
        return new CatalogFault(path, messages.text(key, arguments), rule);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, in the order of the document. */
    List<CatalogFault> inOrder() {
        return found.stream().sorted(PathOrder.OF_FAULTS).toList();
    }
}
