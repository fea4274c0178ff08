package org.schoolbilling.document;

import java.util.Objects;

/** The paragraphs of a document in its language; each may be empty. */
public record DocumentTexts(String upper, String lower, String back) {

    public DocumentTexts {
        Objects.requireNonNull(upper, "upper");
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(back, "back");
    }
}
