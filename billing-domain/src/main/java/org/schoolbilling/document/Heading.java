package org.schoolbilling.document;

import java.util.Objects;

/** What stands at the top of a document (ISS-8); each part may be empty, and is then left out. */
public record Heading(String institution, String unit, String schoolClass) {

    /** The payee's name alone. */
    public static final Heading NONE = new Heading("", "", "");

    public Heading {
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(schoolClass, "schoolClass");
    }

    /** The same with what the roster knows of the recipient. */
    public Heading with(String ownUnit, String ownClass) {
        return new Heading(institution, ownUnit, ownClass);
    }
}
