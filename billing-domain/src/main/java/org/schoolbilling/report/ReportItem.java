package org.schoolbilling.report;

import java.util.Objects;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.settlement.Settlement;

/** One invoice with all that a report needs to know of it. */
public record ReportItem(Invoice invoice, Debtor debtor, RosterFacts facts, Settlement settlement) {

    public ReportItem {
        Objects.requireNonNull(invoice, "invoice");
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(settlement, "settlement");
    }

    public static ReportItem of(Invoice invoice, Debtor debtor, RosterFacts facts) {
        return new ReportItem(invoice, debtor, facts, Settlement.of(invoice));
    }

    /** The invoice number, empty for a draft. */
    public String number() {
        return invoice.header().number().map(InvoiceNumber::toString).orElse("");
    }
}
