package org.schoolbilling.invoice;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;

/**
 * A line that demands money (krav).
 *
 * @param person whom it is about: the debtor, or on a company's invoice the participant (GEN-9)
 */
public record ClaimLine(
        LineHead head,
        PersonId person,
        Study study,
        @Nullable AccountCoding codingOrNull,
        ClaimTerms terms) implements InvoiceLine {

    /** The order in which claims are covered: priority, then mandatory before optional, then line number (ALC-1). */
    public static final Comparator<ClaimLine> BY_PRIORITY = Comparator.<ClaimLine>comparingInt(
                    c -> c.terms().priority())
            .thenComparing(c -> c.terms().isOptional())
            .thenComparingInt(ClaimLine::number);

    public ClaimLine {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(study, "study");
        Objects.requireNonNull(terms, "terms");
        if (head.role() != Role.CLAIM) {
            throw new IllegalArgumentException("line " + head.number() + " of role " + head.role() + " is no claim");
        }
    }

    public Optional<AccountCoding> coding() {
        return Optional.ofNullable(codingOrNull);
    }

    @Override
    public ClaimLine withText(String text) {
        return new ClaimLine(head.withText(text), person, study, codingOrNull, terms);
    }
}
