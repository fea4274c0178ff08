package org.schoolbilling.catalog;

import java.util.Objects;

/** The texts above and below the claims on a document, in one language form; either may be empty (CAT-4). */
public record Paragraphs(String upper, String lower) {

    public Paragraphs {
        Objects.requireNonNull(upper, "upper");
        Objects.requireNonNull(lower, "lower");
    }
}
