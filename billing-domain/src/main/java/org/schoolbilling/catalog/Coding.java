package org.schoolbilling.catalog;

/** What the coding records share. */
final class Coding {

    private Coding() {}

    static void part(String value, int length, String what, char separator) {
        Text.atMost(value, length, what);
        if (value.indexOf(separator) >= 0) {
            throw new IllegalArgumentException(what + " must not contain '" + separator + "': '" + value + "'");
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new IllegalArgumentException(what + " must not contain control characters");
            }
        }
    }

    static String join(char separator, String... parts) {
        int last = parts.length;
        while (last > 1 && parts[last - 1].isEmpty()) {
            last--;
        }
        return String.join(
                String.valueOf(separator), java.util.Arrays.asList(parts).subList(0, last));
    }
}
