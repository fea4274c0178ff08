package org.schoolbilling.roster;

import java.time.YearMonth;
import java.util.Objects;
import org.schoolbilling.term.Term;

/**
 * A registration for an exam (eksamensmelding).
 *
 * @param status the host's exam status code, may be empty
 */
public record ExamRegistration(String subject, YearMonth month, Term term, String status) {

    public ExamRegistration {
        Codes.required(subject, "subject");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(status, "status");
    }
}
