package org.schoolbilling.catalog;

import java.util.Objects;

/**
 * A line type that an invoice type may carry, with its payment priority: 1 is covered first; equal priorities are allowed
 * (CAT-4, ALC-1).
 */
public record TiedLineType(LineTypeCode lineType, int priority) {

    public TiedLineType {
        Objects.requireNonNull(lineType, "lineType");
        if (priority < 1) {
            throw new IllegalArgumentException("payment priority of " + lineType + " must be 1 or higher: " + priority);
        }
    }
}
