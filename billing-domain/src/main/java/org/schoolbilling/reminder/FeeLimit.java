package org.schoolbilling.reminder;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;

/**
 * The highest fee for a reminder sent from a day on.
 *
 * @param fromOrNull the first day it holds for; null for always before the next one
 * @param most above zero
 */
public record FeeLimit(@Nullable LocalDate fromOrNull, Money most) {

    public FeeLimit {
        Objects.requireNonNull(most, "most");
        if (!most.isPositive()) {
            throw new IllegalArgumentException("the highest reminder fee must be above zero: " + most);
        }
    }

    boolean holdsOn(LocalDate day) {
        return fromOrNull == null || !day.isBefore(fromOrNull);
    }
}
