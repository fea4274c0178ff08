package org.schoolbilling.charge;

import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.roster.PersonId;

/** What charging one line type to one person comes to. */
public sealed interface ChargeOutcome {

    PersonId person();

    LineTypeCode lineType();

    /** It is to be demanded. */
    record Charged(Charge charge) implements ChargeOutcome {
        @Override
        public PersonId person() {
            return charge.person();
        }

        @Override
        public LineTypeCode lineType() {
            return charge.lineType();
        }
    }

    /** It is not to be demanded, and why. */
    record Skipped(PersonId person, LineTypeCode lineType, SkipReason reason) implements ChargeOutcome {}
}
