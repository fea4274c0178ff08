package org.schoolbilling.invoice;

import java.time.LocalDate;
import java.util.Objects;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.money.Money;

/**
 * What every line has (INV-8).
 *
 * @param number from 1, in the order lines were added
 * @param date the day it counts from: a payment's payment date, else the day it was made
 * @param text at most 70 characters
 * @param amount above zero; the sign comes from the role's factor (MON-3)
 */
public record LineHead(
        int number, LineTypeCode type, CategoryCode category, Role role, LocalDate date, String text, Money amount) {

    public LineHead {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(text, "text");
        if (number < 1) {
            throw new IllegalArgumentException("line number must be 1 or higher: " + number);
        }
        if (text.length() > 70) {
            throw new IllegalArgumentException(
                    "line text has " + text.length() + " characters, at most 70 fit: " + text);
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount of line " + number + " must be above zero: " + amount);
        }
    }

    /** The same with another text. */
    public LineHead withText(String other) {
        return new LineHead(number, type, category, role, date, other, amount);
    }

    /** The head of a line of a type from the catalogue. */
    public static LineHead of(int number, LineType type, LocalDate date, String text, Money amount) {
        return new LineHead(
                number, type.code(), type.category().code(), type.category().role(), date, text, amount);
    }
}
