package org.schoolbilling.roster;

import java.util.Objects;
import org.schoolbilling.term.Term;

/**
 * An application in an admission round (opptak), with what became of it.
 *
 * @param applicationType søknadstype, may be empty
 * @param programme what was applied for, may be empty
 */
public record Admission(
        String code,
        Term term,
        String applicationType,
        String programme,
        boolean hasOffer,
        boolean hasAccepted,
        boolean hasAttended) {

    public Admission {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(applicationType, "applicationType");
        Objects.requireNonNull(programme, "programme");
    }
}
