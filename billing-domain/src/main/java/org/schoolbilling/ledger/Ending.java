package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Trigger;

/** Decides whether a person may set an end state, FRAFALT or BORTFALT (STA-5). Pure. */
public final class Ending {

    private final Basis basis;

    /**
     * @param stamp who acts, and when; it stands in the log
     */
    public Ending(Catalog catalog, Stamp stamp) {
        this.basis = Basis.of(catalog, stamp);
    }

    /**
     * Ends an invoice that balances with nothing paid, as after a refund claim was granted; or changes the one end state
     * set by hand into the other.
     *
     * @param as {@link EndedByHand#WAIVED} for FRAFALT, {@link EndedByHand#LAPSED} for BORTFALT
     * @param on the day it is set
     */
    public Decision end(Invoice invoice, EndedByHand as, LocalDate on) {
        if (as == EndedByHand.NO) {
            throw new IllegalArgumentException("an end state is set by hand, or not asked for: " + as);
        }
        Optional<Decision> no = basis.notIssued(invoice);
        if (no.isPresent()) {
            return no.get();
        }
        Settlement settlement = Settlement.of(invoice);
        if (!settlement.canBeEndedByHand(as)) {
            return Basis.no(
                    RefusalCode.END_NOT_ALLOWED,
                    invoice,
                    as == EndedByHand.WAIVED ? "FRAFALT" : "BORTFALT",
                    settlement.status().code(),
                    settlement.balance().toText(),
                    settlement.paid().toText());
        }
        InvoiceHeader header = invoice.header();
        Invoice after =
                invoice.withHeader(header.withMilestones(header.milestones().withEndedByHand(as)));
        return basis.yes(invoice, after, Trigger.BY_HAND, on, List.of());
    }
}
