package org.schoolbilling.spi.json;

import java.lang.reflect.AnnotatedElement;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.spi.validation.Decimal;

/** Reads texts, numbers and truth values. No number passes through floating point (MON-1). */
final class ScalarMapper {

    private static final String RULE = "CAT-9";
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private final ReadFaults faults;

    ScalarMapper(ReadFaults faults) {
        this.faults = faults;
    }

    /** The value as a component's type wants it, or null where it cannot be one. */
    @Nullable
    Object read(Node node, Class<?> type, AnnotatedElement component, String path) {
        if (type == Boolean.class) {
            return readTruth(node, path);
        }
        if (type == Long.class) {
            return readWhole(node, Long.MAX_VALUE, path);
        }
        if (type == Integer.class) {
            Long value = readWhole(node, Integer.MAX_VALUE, path);
            return value == null ? null : value.intValue();
        }
        return component.isAnnotationPresent(Decimal.class) ? readDecimal(node, path) : readText(node, path);
    }

    /** A text; the characters of a number or truth value, which are reported, are taken for it. */
    @Nullable
    String readText(Node node, String path) {
        if (node instanceof Node.Scalar scalar) {
            if (scalar.kind() != Node.Kind.TEXT) {
                faults.add(path, RULE, "notText", scalar.toString());
            }
            return scalar.text();
        }
        return refused(node, path, "notText");
    }

    private @Nullable String readDecimal(Node node, String path) {
        if (node instanceof Node.Scalar scalar) {
            boolean isNumber = scalar.kind() == Node.Kind.NUMBER
                    && PLAIN_DECIMAL.matcher(scalar.text()).matches();
            if (isNumber || scalar.kind() == Node.Kind.TEXT) {
                return scalar.text();
            }
        }
        return refused(node, path, "notDecimal");
    }

    private @Nullable Boolean readTruth(Node node, String path) {
        if (node instanceof Node.Scalar scalar
                && (scalar.text().equals("true") || scalar.text().equals("false"))) {
            if (scalar.kind() == Node.Kind.TEXT) {
                faults.add(path, RULE, "notTruth", scalar.toString());
            }
            return Boolean.valueOf(scalar.text());
        }
        refused(node, path, "notTruth");
        return null;
    }

    private @Nullable Long readWhole(Node node, long greatest, String path) {
        if (!(node instanceof Node.Scalar scalar)
                || !DIGITS.matcher(scalar.text()).matches()) {
            refused(node, path, "notWhole");
            return null;
        }
        if (scalar.kind() == Node.Kind.TEXT) {
            faults.add(path, RULE, "notWhole", scalar.toString());
        }
        try {
            long value = Long.parseLong(scalar.text());
            if (value >= -greatest && value <= greatest) {
                return value;
            }
        } catch (NumberFormatException e) {
            // More digits than a long has: reported below, as what is beyond the bounds asked for.
        }
        faults.add(path, RULE, "outOfRange", scalar.toString());
        return null;
    }

    private @Nullable String refused(Node node, String path, String key) {
        if (!(node instanceof Node.Unread)) {
            faults.add(path, RULE, key, node instanceof Node.Nothing ? "null" : node.toString());
        }
        return null;
    }
}
