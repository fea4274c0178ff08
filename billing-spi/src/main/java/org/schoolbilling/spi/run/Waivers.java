package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Ending;
import org.schoolbilling.ledger.Waiving;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.host.Permission;

/** What a person gives up of one invoice (frafall), takes back of it, and ends by hand (WAI-1, WAI-4, STA-5). */
public final class Waivers {

    private final Context context;
    private final OneInvoice invoices;

    Waivers(Context context) {
        this.context = context;
        this.invoices = new OneInvoice(context);
    }

    /**
     * A waiver that a person enters.
     *
     * @param amountOrNull null for what is owed
     * @param dateOrNull null for today
     * @param reason why, at most 70 characters: it stands on the lines; a text with the date where it is blank
     */
    public record ByHand(
            InvoiceId invoice,
            @Nullable Money amountOrNull,
            @Nullable LocalDate dateOrNull,
            String reason) {

        public ByHand {
            Objects.requireNonNull(invoice, "invoice");
            Objects.requireNonNull(reason, "reason");
            if (reason.length() > 70) {
                throw new IllegalArgumentException(
                        "reason has " + reason.length() + " characters, at most 70 fit: " + reason);
            }
        }
    }

    /**
     * Waives what is owed, or a part of it (WAI-1).
     *
     * @return the invoice as it is stored, or in a trial as it would be
     * @throws BillingException if the invoice is unknown or a draft, nothing is owed, or less than the amount
     */
    public Invoice waive(Mode mode, ByHand waiver, Actor actor) {
        LocalDate date = Objects.requireNonNullElseGet(waiver.dateOrNull(), context::today);
        return invoices.change(
                mode,
                waiver.invoice(),
                Permission.ONE_DEBTOR,
                actor,
                (catalog, invoice) -> new Waiving(catalog, context.stamp(actor))
                        .waive(invoice, waiver.amountOrNull(), date, waiver.reason()));
    }

    /**
     * Takes one waiver back, whether a person or the optional rule made it (WAI-4, OPT-7).
     *
     * @param line the waiver's line number
     */
    public Invoice undo(Mode mode, InvoiceId id, int line, Actor actor) {
        return invoices.change(
                mode,
                id,
                Permission.ONE_DEBTOR,
                actor,
                (catalog, invoice) -> new Waiving(catalog, context.stamp(actor)).undo(invoice, line, context.today()));
    }

    /** Takes back all waivers that stand on an invoice (WAI-4). */
    public Invoice undoAll(Mode mode, InvoiceId id, Actor actor) {
        return invoices.change(
                mode,
                id,
                Permission.ONE_DEBTOR,
                actor,
                (catalog, invoice) -> new Waiving(catalog, context.stamp(actor)).undoAll(invoice, context.today()));
    }

    /**
     * Sets FRAFALT or BORTFALT on an invoice that balances with nothing paid and nothing waived, as after a refund claim
     * was granted (STA-5).
     *
     * @param as {@link EndedByHand#WAIVED} or {@link EndedByHand#LAPSED}
     */
    public Invoice end(Mode mode, InvoiceId id, EndedByHand as, Actor actor) {
        return invoices.change(
                mode,
                id,
                Permission.ONE_DEBTOR,
                actor,
                (catalog, invoice) -> new Ending(catalog, context.stamp(actor)).end(invoice, as, context.today()));
    }
}
