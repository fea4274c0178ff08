package org.schoolbilling.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What kind of entry a line is (fakturadetaljstatus, CAT-1).
 *
 * @param name 1–40 characters
 * @param role what such a line does; it gives the factor
 * @param isFixed whether it ships with the library (F), and can be neither changed nor removed, or is local (L)
 */
public record LineCategory(CategoryCode code, String name, Role role, boolean isFixed) {

    /** The categories that ship with the library: one for each role. */
    public static final List<LineCategory> FIXED =
            Arrays.stream(Role.values()).map(LineCategory::fixed).toList();

    public LineCategory {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(role, "role");
        Text.required(name, 40, "category name");
        if (isFixed && !(code.value().equals(role.fixedCode()) && name.equals(role.fixedName()))) {
            throw new IllegalArgumentException("category " + code + " '" + name + "' of role " + role
                    + " does not ship with the library, so it cannot be fixed");
        }
    }

    /** A category of the creditor's own; it takes its factor from the role. */
    public static LineCategory local(CategoryCode code, String name, Role role) {
        return new LineCategory(code, name, role, false);
    }

    /** The fixed category of a role. */
    public static LineCategory fixed(Role role) {
        return new LineCategory(new CategoryCode(role.fixedCode()), role.fixedName(), role, true);
    }

    /** The sum factor: −1, 0 or +1 (CAT-2). */
    public int factor() {
        return role.factor();
    }
}
