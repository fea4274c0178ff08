package org.schoolbilling.roster;

import java.util.Objects;
import org.schoolbilling.term.Term;

/**
 * A person's registration for one term (registerkort).
 *
 * @param isBlocked a blocked card is not told about payments (PAY-11)
 */
public record RegistrationCard(Term term, RegistrationForm form, boolean isBlocked) {

    public RegistrationCard {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(form, "form");
    }
}
