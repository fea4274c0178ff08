package org.schoolbilling.spi.run;

import java.util.Objects;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.MoveDecision;
import org.schoolbilling.ledger.Moving;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.host.Permission;

/** Payments that a person moves from one invoice to another (flytt innbetaling, MOV). */
public final class Moves {

    private final Context context;
    private final OneInvoice invoices;

    Moves(Context context) {
        this.context = context;
        this.invoices = new OneInvoice(context);
    }

    /**
     * A payment to be moved.
     *
     * @param from the invoice it stands on
     * @param line its line number there
     * @param part the whole payment, or what no claim takes of it (MOV-3)
     * @param to the invoice it belongs to
     */
    public record Move(InvoiceId from, int line, Moving.Part part, InvoiceId to) {
        public Move {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(to, "to");
        }
    }

    /** Both invoices as they are stored, or in a trial as they would be. */
    public record Moved(Invoice from, Invoice to) {}

    /**
     * Moves a payment; both invoices change in one commit (MOV-1).
     *
     * @throws BillingException if an invoice is unknown, or the decision says no: the target is a draft, nothing is left to
     *     move, some of the payment was refunded
     */
    public Moved move(Mode mode, Move move, Actor actor) {
        context.require(actor, Permission.ONE_DEBTOR);
        Catalog catalog = context.catalog();
        if (mode == Mode.TRIAL) {
            return moved(decide(catalog, move, actor));
        }
        return moved(context.committing()
                .<MoveDecision.Yes>commitOne(
                        fresh -> decide(catalog, move, actor),
                        yes -> context.newChangeSet()
                                .invoice(yes.source())
                                .invoice(yes.target())
                                .build()));
    }

    private MoveDecision.Yes decide(Catalog catalog, Move move, Actor actor) {
        MoveDecision decision = new Moving(catalog, context.stamp(actor))
                .move(invoices.read(move.from()), move.line(), move.part(), invoices.read(move.to()), context.today());
        if (decision instanceof MoveDecision.No no) {
            throw BillingException.of(no.refusal());
        }
        return (MoveDecision.Yes) decision;
    }

    private static Moved moved(MoveDecision.Yes yes) {
        return new Moved(yes.source().after(), yes.target().after());
    }
}
