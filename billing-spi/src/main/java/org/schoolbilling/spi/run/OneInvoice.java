package org.schoolbilling.spi.run;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.host.Permission;

/** Reads one invoice, decides about it, and stores what was decided; in a trial it only decides. */
final class OneInvoice {

    private final Context context;

    OneInvoice(Context context) {
        this.context = Objects.requireNonNull(context, "context");
    }

    interface Decider {
        Decision decide(Catalog catalog, Invoice invoice);
    }

    /**
     * Decides, and in earnest commits; what others changed in between is read and decided again.
     *
     * @return the invoice as it is stored, or in a trial as it would be
     */
    Invoice change(Mode mode, InvoiceId id, Permission permission, Actor actor, Decider decider) {
        return change(mode, () -> read(id), permission, actor, decider);
    }

    /** Likewise. */
    Invoice change(Mode mode, InvoiceNumber number, Permission permission, Actor actor, Decider decider) {
        return change(mode, () -> read(number), permission, actor, decider);
    }

    private Invoice change(Mode mode, Supplier<Invoice> reading, Permission permission, Actor actor, Decider decider) {
        context.require(actor, permission);
        Catalog catalog = context.catalog();
        if (mode == Mode.TRIAL) {
            return Payments.yes(decider.decide(catalog, reading.get())).after();
        }
        return context.committing()
                .<Changes>commitOne(
                        fresh -> Payments.yes(decider.decide(catalog, reading.get())),
                        changes -> context.newChangeSet().invoice(changes).build())
                .after();
    }

    Invoice read(InvoiceId id) {
        return found(context.store().invoices(List.of(id)).get(id), "invoice with id " + id);
    }

    Invoice read(InvoiceNumber number) {
        return found(context.store().invoicesByNumber(List.of(number)).get(number), "invoice " + number);
    }

    private static Invoice found(@Nullable Invoice invoice, String asked) {
        if (invoice == null) {
            throw BillingException.of(ErrorCode.INVOICE_UNKNOWN, asked);
        }
        return invoice;
    }
}
