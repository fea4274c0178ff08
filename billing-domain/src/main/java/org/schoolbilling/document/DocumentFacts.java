package org.schoolbilling.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.term.Term;

/**
 * What names an invoice and dates it.
 *
 * @param number empty for a draft
 * @param kid empty for a draft
 * @param title the invoice type's name
 * @param covers the terms it is for: two for an annual fee claimed in autumn (ISS-5)
 * @param date the day it was sent; a draft's is the day it was made
 * @param dueOrNull the last day to pay
 * @param shownUntilOrNull the last day debtors are shown it: the due date, unless the invoice type is shown after it (SLF-1)
 */
public record DocumentFacts(
        String number,
        String kid,
        InvoiceTypeCode type,
        String title,
        List<Term> covers,
        String customerReference,
        LocalDate date,
        @Nullable LocalDate dueOrNull,
        @Nullable LocalDate shownUntilOrNull) {

    public DocumentFacts {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(kid, "kid");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        covers = List.copyOf(covers);
        Objects.requireNonNull(customerReference, "customerReference");
        Objects.requireNonNull(date, "date");
        if (number.isEmpty() != kid.isEmpty()) {
            throw new IllegalArgumentException(
                    "a document has number and KID together: '" + number + "', '" + kid + "'");
        }
        if (covers.isEmpty()) {
            throw new IllegalArgumentException("document " + number + " covers no term");
        }
    }

    /** A preview of what is not issued yet (INV-4). */
    public boolean isDraft() {
        return number.isEmpty();
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(dueOrNull);
    }
}
