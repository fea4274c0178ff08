package org.schoolbilling.admin.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.admin.host.Session;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One invoice: an issued one by its number, a draft by its id. */
final class InvoiceChoice {

    @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "The invoice number.")
    private @Nullable InvoiceNumber number;

    @Option(names = "--draft", paramLabel = "ID", description = "Or the id of a draft, which has no number yet.")
    private @Nullable InvoiceId draft;

    /** The invoice as it is stored. */
    Invoice invoice(Session session) {
        Invoice found;
        String name;
        if (number != null && draft == null) {
            found = session.store().invoicesByNumber(List.of(number)).get(number);
            name = "invoice " + number;
        } else if (draft != null && number == null) {
            found = session.store().invoices(List.of(draft)).get(draft);
            name = "draft " + draft;
        } else {
            throw Failure.badInput("usage", null, "Name one invoice: its NUMBER, or a draft by --draft ID.")
                    .toException();
        }
        if (found == null) {
            throw BillingException.of(ErrorCode.INVOICE_UNKNOWN, name);
        }
        return found;
    }
}
