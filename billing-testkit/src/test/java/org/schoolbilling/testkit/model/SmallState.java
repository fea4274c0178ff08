package org.schoolbilling.testkit.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.posting.Posting;

/**
 * All that what follows can depend on: both invoices with every line, allocation, date, version and count of postings, and
 * where each account of the general ledger stands. Two states are one only where all of that is equal.
 *
 * @param accounts debit above zero, credit below; accounts that stand at zero are left out
 */
record SmallState(Invoice first, Invoice second, Map<AccountCoding, BigDecimal> accounts) {

    SmallState {
        accounts = Map.copyOf(accounts);
    }

    List<Invoice> invoices() {
        return List.of(first, second);
    }

    Invoice invoice(InvoiceId id) {
        return id.equals(first.id()) ? first : second;
    }

    /** With an operation's changes stored. */
    SmallState with(List<Changes> all) {
        SmallState after = this;
        for (Changes changes : all) {
            after = after.with(changes);
        }
        return after;
    }

    private SmallState with(Changes changes) {
        Invoice before = invoice(changes.after().id());
        if (before.version() != changes.expectedVersion()) {
            throw new AssertionError("stale: invoice " + before.id() + " is of version " + before.version() + ", not "
                    + changes.expectedVersion());
        }
        Invoice after = changes.after().withVersion(changes.expectedVersion() + 1);
        Map<AccountCoding, BigDecimal> sums = new HashMap<>(accounts);
        for (Posting posting : changes.postings().postings()) {
            sums.merge(posting.coding(), posting.signed().toDecimal(), BigDecimal::add);
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return before.id().equals(first.id())
                ? new SmallState(after, second, sums)
                : new SmallState(first, after, sums);
    }
}
