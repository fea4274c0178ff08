package org.schoolbilling.spi.validation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Orders paths as a document is described: by index in lists, by the records' components elsewhere, strangers last. */
final class PathOrder implements Comparator<String> {

    static final Comparator<CatalogFault> OF_FAULTS =
            Comparator.comparing(CatalogFault::path, new PathOrder()).thenComparing(CatalogFault::message);

    private static final Pattern STEPS = Pattern.compile("[^.\\[\\]]+");

    @Override
    public int compare(String one, String two) {
        List<String> first = steps(one);
        List<String> second = steps(two);
        Class<?> type = CatalogDocument.class;
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            if (!first.get(i).equals(second.get(i))) {
                int order = Integer.compare(rank(type, first.get(i)), rank(type, second.get(i)));
                return order == 0 ? first.get(i).compareTo(second.get(i)) : order;
            }
            type = entry(type, first.get(i));
        }
        return first.size() - second.size();
    }

    private static List<String> steps(String path) {
        return STEPS.matcher(path).results().map(MatchResult::group).toList();
    }

    /** An index is its own rank; a key has the rank of its component. */
    private static int rank(Class<?> type, String step) {
        if (step.length() < 10 && step.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(step);
        }
        RecordComponent[] components = components(type);
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(step)) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The type of what a step leads to; an index does not lead elsewhere than its list. */
    private static Class<?> entry(Class<?> type, String step) {
        for (RecordComponent component : components(type)) {
            if (component.getName().equals(step)) {
                Type generic = component.getGenericType();
                Type entry = generic instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : generic;
                return entry instanceof Class<?> known ? known : Object.class;
            }
        }
        return type;
    }

    private static RecordComponent[] components(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components == null ? new RecordComponent[0] : components;
    }
}
