package org.schoolbilling.claim;

import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.Charge;
import org.schoolbilling.charge.SkipReason;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.roster.PersonId;

/** What became of one charge, or of a line type that was not charged (GEN-2). */
public sealed interface ClaimOutcome {

    PersonId person();

    LineTypeCode lineType();

    /** It stands on a new invoice. */
    record NewInvoice(Charge charge, InvoiceId invoice) implements ClaimOutcome {
        @Override
        public PersonId person() {
            return charge.person();
        }

        @Override
        public LineTypeCode lineType() {
            return charge.lineType();
        }
    }

    /** It was added to the debtor's open draft (GEN-4). */
    record AddedToDraft(Charge charge, InvoiceId invoice) implements ClaimOutcome {
        @Override
        public PersonId person() {
            return charge.person();
        }

        @Override
        public LineTypeCode lineType() {
            return charge.lineType();
        }
    }

    /** No claim is made, and why. */
    record Rejected(PersonId person, LineTypeCode lineType, SkipReason reason) implements ClaimOutcome {}
}
