package org.schoolbilling.roster;

import java.util.Objects;
import org.schoolbilling.term.Term;

/**
 * An application in an admission round (opptak), with what became of it.
 *
 * @param applicationType søknadstype, may be empty
 * @param programme what was applied for, may be empty
 * @param declined whether the offer came to nothing; an answer that is still awaited is none
 */
public record Admission(
        String code,
        Term term,
        String applicationType,
        String programme,
        boolean hasOffer,
        boolean hasAccepted,
        boolean hasAttended,
        Declined declined) {

    public Admission {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(applicationType, "applicationType");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(declined, "declined");
    }

    /** An application of which nothing says that it was declined. */
    public Admission(
            String code,
            Term term,
            String applicationType,
            String programme,
            boolean hasOffer,
            boolean hasAccepted,
            boolean hasAttended) {
        this(code, term, applicationType, programme, hasOffer, hasAccepted, hasAttended, Declined.NO);
    }

    /** Whether the person said no to the offer, or did not turn up. */
    public boolean isDeclined() {
        return declined != Declined.NO;
    }
}
