package org.schoolbilling.charge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.term.Term;

/**
 * What a clerk orders when claims are to be generated (GEN-1).
 *
 * @param lineTypes what to claim; empty exactly where the cohort's, class's or course's own are taken (GEN-12)
 * @param amounts amounts that go before the line types' own, by line type
 * @param withProgramme whether claims carry the programme that the selection knows
 * @param fromGroup whether line types come from the cohort, class or course
 */
public record GenerateRequest(
        InvoiceTypeCode invoiceType,
        List<LineTypeCode> lineTypes,
        Map<LineTypeCode, Money> amounts,
        Term term,
        @Nullable LocalDate dueOrNull,
        Selection selection,
        boolean withProgramme,
        boolean fromGroup) {

    public GenerateRequest {
        Objects.requireNonNull(invoiceType, "invoiceType");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(selection, "selection");
        lineTypes = List.copyOf(lineTypes);
        amounts = Map.copyOf(amounts);
        if (fromGroup) {
            if (!lineTypes.isEmpty()) {
                throw new IllegalArgumentException(
                        "line types come from the group, so none may be named: " + lineTypes + " (GEN-12)");
            }
            if (!(selection instanceof Selection.OfUnit
                    || selection instanceof Selection.OfCohort
                    || selection instanceof Selection.OnCourse)) {
                throw new IllegalArgumentException(
                        "line types come from the group only for unit, cohort, class and course (GEN-12)");
            }
        } else if (lineTypes.isEmpty()) {
            throw new IllegalArgumentException("name at least one line type (GEN-1)");
        }
        if (lineTypes.stream().distinct().count() != lineTypes.size()) {
            throw new IllegalArgumentException("a line type is named twice: " + lineTypes);
        }
        amounts.forEach((type, amount) -> {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("amount of " + type + " must be above zero: " + amount);
            }
        });
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(dueOrNull);
    }
}
