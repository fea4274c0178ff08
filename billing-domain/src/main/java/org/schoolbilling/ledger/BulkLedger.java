package org.schoolbilling.ledger;

import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.settlement.Trigger;

/**
 * Composes what runs over many invoices decided of one (REM, WAI-2). Neither moves money: reminders leave out invoices with a
 * surplus and bulk waivers those with a payment, so there is nothing to place and nothing to post.
 */
public final class BulkLedger {

    private final Composer composer;

    /**
     * @param stamp who acts, and when; it stands in the log
     */
    public BulkLedger(Catalog catalog, Stamp stamp) {
        this.composer = new Composer(catalog, stamp);
    }

    /** Stores an invoice that was reminded (REM-3). A fee that is demanded is logged, as any claim is that is added. */
    public Changes reminded(Invoice before, Invoice after) {
        return composed(before, after, Role.CLAIM, LogField.CLAIM_ADDED, Trigger.REMINDED);
    }

    /** Stores an invoice of which claims were given up (WAI-2); every waiver is logged. */
    public Changes waived(Invoice before, Invoice after) {
        return composed(before, after, Role.WAIVER, LogField.WAIVER, Trigger.WAIVER);
    }

    private Changes composed(Invoice before, Invoice after, Role logged, LogField field, Trigger trigger) {
        List<LogEntry> log = new ArrayList<>();
        for (InvoiceLine line :
                after.lines().subList(before.lines().size(), after.lines().size())) {
            if (line.role() == logged) {
                log.add(composer.entry(
                        after, field, "line " + line.number(), "", line.amount().toText(), trigger.name()));
            }
        }
        return composer.compose(before, after, trigger, BalancedPostings.NONE, false, log);
    }
}
