package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.Refunding;
import org.schoolbilling.money.Money;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.host.Permission;

/** Money that a person pays back, and demands for it that a person grants (refusjon, refusjonskrav, REF). */
public final class Refunds {

    private final Context context;
    private final OneInvoice invoices;

    Refunds(Context context) {
        this.context = context;
        this.invoices = new OneInvoice(context);
    }

    /**
     * A refund that a person enters.
     *
     * @param claimOrNull the line number of the paid claim to refund; null for what is held beyond all claims
     * @param amountOrNull null for all there is
     * @param dateOrNull null for today
     * @param accountOrNull the debtor's bank account, which the invoice then keeps; null for the one it has
     */
    public record ByHand(
            InvoiceId invoice,
            @Nullable Integer claimOrNull,
            @Nullable Money amountOrNull,
            @Nullable LocalDate dateOrNull,
            @Nullable BankAccountNumber accountOrNull) {

        public ByHand {
            Objects.requireNonNull(invoice, "invoice");
        }
    }

    private interface Decider {
        Decision decide(Refunding refunding, Invoice invoice);
    }

    private Invoice change(Mode mode, InvoiceId id, Actor actor, Decider decider) {
        return invoices.change(
                mode,
                id,
                Permission.REFUND,
                actor,
                (catalog, invoice) -> decider.decide(new Refunding(catalog, context.stamp(actor)), invoice));
    }

    /**
     * Pays back what is held (REF-1), or what was paid on a claim (REF-2).
     *
     * @return the invoice as it is stored, or in a trial as it would be
     * @throws BillingException if the invoice is unknown or a draft, there is less than the amount, or no bank account is
     *     known
     */
    public Invoice refund(Mode mode, ByHand refund, Actor actor) {
        LocalDate date = Objects.requireNonNullElseGet(refund.dateOrNull(), context::today);
        Integer claim = refund.claimOrNull();
        return change(
                mode,
                refund.invoice(),
                actor,
                (refunding, invoice) -> claim == null
                        ? refunding.surplus(invoice, refund.amountOrNull(), refund.accountOrNull(), date)
                        : refunding.claim(invoice, claim, refund.amountOrNull(), refund.accountOrNull(), date));
    }

    /**
     * Grants a refund claim before payment: nothing is paid back, the claim is closed or that part of it (REF-3).
     *
     * @param claim the claim's line number
     * @param amountOrNull null for all that is open on it
     */
    public Invoice grant(Mode mode, InvoiceId id, int claim, @Nullable Money amountOrNull, Actor actor) {
        return change(
                mode,
                id,
                actor,
                (refunding, invoice) -> refunding.grant(invoice, claim, amountOrNull, context.today()));
    }

    /**
     * Withdraws a refund claim; what it closed is owed again.
     *
     * @param line the refund claim's line number
     */
    public Invoice withdraw(Mode mode, InvoiceId id, int line, Actor actor) {
        return change(mode, id, actor, (refunding, invoice) -> refunding.withdraw(invoice, line, context.today()));
    }

    /**
     * Takes in a refund that the bank sent back: the money is held again (ALC-10).
     *
     * @param line the refund's line number
     * @param dateOrNull the day the bank sent it back; null for today
     */
    public Invoice returned(Mode mode, InvoiceId id, int line, @Nullable LocalDate dateOrNull, Actor actor) {
        LocalDate date = Objects.requireNonNullElseGet(dateOrNull, context::today);
        return change(mode, id, actor, (refunding, invoice) -> refunding.returned(invoice, line, date));
    }
}
