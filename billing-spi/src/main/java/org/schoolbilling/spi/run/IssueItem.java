package org.schoolbilling.spi.run;

import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.issue.IssueRefusal;

/** One invoice of an issue run. */
public sealed interface IssueItem {

    Invoice invoice();

    /** It got number, KID and sent date. */
    record Issued(Invoice invoice) implements IssueItem {}

    /** It was sent before and is taken along again (ISS-2). */
    record Reprinted(Invoice invoice) implements IssueItem {}

    /** It is left out, and why. */
    record LeftOut(Invoice invoice, IssueRefusal reason) implements IssueItem {}
}
