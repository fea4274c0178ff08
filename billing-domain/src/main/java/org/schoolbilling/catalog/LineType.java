package org.schoolbilling.catalog;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;

/**
 * What can stand on a line (fakturadetaljtype, CAT-3).
 *
 * @param amountOrNull the default amount, above zero, where there is one
 * @param text at most 70 characters, printed when no paragraph is set; may be empty
 * @param codingOrNull where the money goes in the general ledger; required for claims of a posting invoice type
 */
public record LineType(
        LineTypeCode code,
        LocalizedName name,
        LineCategory category,
        @Nullable Money amountOrNull,
        String text,
        Set<LineTypeFlag> flags,
        VatRate vat,
        @Nullable AccountCoding codingOrNull) {

    public LineType {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(vat, "vat");
        Text.atMost(text, 70, "text");
        flags = Set.copyOf(flags);
        if (amountOrNull != null && !amountOrNull.isPositive()) {
            throw new IllegalArgumentException("line type " + code + ": amount must be above zero: " + amountOrNull);
        }
    }

    public Optional<Money> amount() {
        return Optional.ofNullable(amountOrNull);
    }

    public Optional<AccountCoding> coding() {
        return Optional.ofNullable(codingOrNull);
    }

    public boolean is(LineTypeFlag flag) {
        return flags.contains(flag);
    }

    /** Whether such a line demands money. */
    public boolean isClaim() {
        return category.role() == Role.CLAIM;
    }

    /** What a generated line says: the type's text, or its name where there is none (INV-8). */
    public String lineText() {
        return text.isEmpty() ? name.nb() : text;
    }
}
