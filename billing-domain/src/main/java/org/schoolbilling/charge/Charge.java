package org.schoolbilling.charge;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.term.Term;

/**
 * One demand for one person, not yet on an invoice.
 *
 * @param person whom it is about; on a company's invoice the participant named (GEN-9)
 * @param debtor who is to pay
 * @param amount above zero (MON-3)
 * @param text at most 70 characters
 */
public record Charge(
        PersonId person,
        Debtor debtor,
        LineTypeCode lineType,
        Term term,
        Study study,
        Money amount,
        @Nullable AccountCoding codingOrNull,
        String text) {

    public Charge {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(lineType, "lineType");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(study, "study");
        Objects.requireNonNull(text, "text");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a charge must be above zero: " + amount);
        }
    }
}
