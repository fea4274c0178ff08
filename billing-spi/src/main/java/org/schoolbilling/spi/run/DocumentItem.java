package org.schoolbilling.spi.run;

import org.schoolbilling.document.DocumentRefusal;
import org.schoolbilling.document.InvoiceDocument;
import org.schoolbilling.invoice.Invoice;

/** What came of one invoice that a document was wanted of. */
public sealed interface DocumentItem {

    Invoice invoice();

    /** Its document. */
    record Drawn(Invoice invoice, InvoiceDocument document) implements DocumentItem {}

    /** There is none, and why. */
    record LeftOut(Invoice invoice, DocumentRefusal reason) implements DocumentItem {}
}
