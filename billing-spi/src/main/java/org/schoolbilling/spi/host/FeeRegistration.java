package org.schoolbilling.spi.host;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.RegistrationForm;
import org.schoolbilling.term.Term;

/**
 * What to note on a person's registration cards when a semester fee becomes paid, or is paid no longer (PAY-11).
 *
 * @param isPaid payment OK; false takes it back
 * @param institution the number of the institution that was paid: the creditor's own
 * @param cards a card for each term the fee is for, without those that are blocked; never empty
 */
public record FeeRegistration(PersonId person, boolean isPaid, PaymentForm form, int institution, List<Card> cards) {

    /** How a fee was paid. */
    public enum PaymentForm {
        /** By giro, which is how every payment of an invoice counts. */
        GIRO
    }

    /**
     * One term's registration card (registerkort).
     *
     * @param formOrNull how the payment registers the person: {@link RegistrationForm#AUTOMATIC} where a programme's
     *     category says so, else {@link RegistrationForm#PAYMENT_ONLY}; null where no roster could be asked
     * @param isToBeMade whether the roster knows the person and has no card of the term
     */
    public record Card(Term term, @Nullable RegistrationForm formOrNull, boolean isToBeMade) {
        public Card {
            Objects.requireNonNull(term, "term");
        }

        public Optional<RegistrationForm> form() {
            return Optional.ofNullable(formOrNull);
        }
    }

    public FeeRegistration {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(form, "form");
        cards = List.copyOf(cards);
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("person " + person + ": a semester fee is told for at least one card");
        }
    }
}
