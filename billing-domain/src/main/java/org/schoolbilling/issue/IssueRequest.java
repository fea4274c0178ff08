package org.schoolbilling.issue;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.term.Term;

/**
 * What a clerk orders when invoices are to be issued (ISS-1).
 *
 * @param typeOrNull one invoice type, or null for all
 * @param selectionOrNull cohort, class, person, admission or course; null for all
 * @param languageOrNull the language form of the documents, or null for each debtor's own
 * @param dueOrNull the due date of drafts that have none
 * @param withSent whether invoices sent before are reprinted (ISS-2)
 */
public record IssueRequest(
        Term term,
        @Nullable InvoiceTypeCode typeOrNull,
        @Nullable Selection selectionOrNull,
        @Nullable LanguageForm languageOrNull,
        @Nullable LocalDate dueOrNull,
        boolean withSent) {

    public IssueRequest {
        Objects.requireNonNull(term, "term");
        if (selectionOrNull != null
                && !(selectionOrNull instanceof Selection.OfCohort
                        || selectionOrNull instanceof Selection.OnePerson
                        || selectionOrNull instanceof Selection.AdmissionRound
                        || selectionOrNull instanceof Selection.OnCourse)) {
            throw new IllegalArgumentException(
                    "invoices are issued for all, a cohort, a class, a person, an admission or a course (ISS-1)");
        }
    }

    /** All drafts of a term. */
    public static IssueRequest all(Term term) {
        return new IssueRequest(term, null, null, null, null, false);
    }
}
