package org.schoolbilling.claim;

import java.util.Objects;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.Charge;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.term.Term;

/**
 * What must not be claimed twice (GEN-3): a line type for a person in a term, and for line types that allow multiple
 * claims also the programme, subject and course. The store keeps it unique (SPI-4); discarding a draft or crediting a claim
 * in full releases it.
 *
 * @param study {@link Study#NONE} unless the line type allows multiple claims
 */
public record ClaimKey(PersonId person, LineTypeCode lineType, Term term, Study study) {

    public ClaimKey {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(lineType, "lineType");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(study, "study");
    }

    /** The key of what a charge demands. */
    public static ClaimKey of(Charge charge, boolean allowsMultiple) {
        return new ClaimKey(
                charge.person(), charge.lineType(), charge.term(), allowsMultiple ? charge.study() : Study.NONE);
    }
}
