package org.schoolbilling.spi.run;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.roster.Study;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.ErrorCode;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.KeyedClaim;
import org.schoolbilling.term.Term;

/** The wish of a debtor to have an invoice sent, or sent anew (SLF-3, SLF-4). */
final class SendingWish {

    /** The days after the sent date on which it cannot be wished for again. */
    private static final int CLOSED_DAYS = 3;

    private final Context context;
    private final Drafts drafts;
    private final SelfServiceSettings settings;

    SendingWish(Context context, Drafts drafts, SelfServiceSettings settings) {
        this.context = context;
        this.drafts = drafts;
        this.settings = settings;
    }

    private record Wished(
            @Nullable Changes changes, @Nullable KeyedClaim key, Invoice invoice) {}

    /** Why it cannot be wished for now; empty where it can. */
    String whyNot(Invoice invoice) {
        LocalDate sent = invoice.header().milestones().sentOrNull();
        LocalDate today = context.today();
        if (!settings.mayAskAnew()) {
            return SelfServiceRefusal.OFF.name();
        }
        if (sent == null) {
            return SelfServiceRefusal.NOT_ISSUED.name();
        }
        if (!invoice.header().term().equals(Term.containing(today))) {
            return SelfServiceRefusal.OTHER_TERM.name();
        }
        if (invoice.header().marks().sendWished().isPresent()) {
            return SelfServiceRefusal.WISHED.name();
        }
        return today.isAfter(sent.plusDays(CLOSED_DAYS)) ? "" : SelfServiceRefusal.SENT_LATELY.name();
    }

    /**
     * Marks the invoice, and adds the paper fee where there is one that it does not carry and something stands open: a wish is a
     * mark and no status, so one for an invoice in an end state must not open it again. What is wished for already stays.
     *
     * @param isAnew whether it was sent before: then it is asked whether it can be wished for
     */
    Invoice make(InvoiceId id, boolean isAnew, Actor actor) {
        Catalog catalog = context.catalog();
        InvoiceLedger ledger = context.ledger(catalog, actor);
        return context.committing()
                .<Wished>commitOne(fresh -> decide(catalog, ledger, id, isAnew), wished -> {
                    ChangeSet.Builder changes = context.newChangeSet();
                    if (wished.changes() != null) {
                        changes.invoice(wished.changes());
                    }
                    if (wished.key() != null) {
                        changes.claim(wished.key());
                    }
                    return changes.build();
                })
                .invoice();
    }

    private Wished decide(Catalog catalog, InvoiceLedger ledger, InvoiceId id, boolean isAnew) {
        Invoice invoice = context.store().invoices(List.of(id)).get(id);
        if (invoice == null) {
            throw BillingException.of(ErrorCode.INVOICE_UNKNOWN, "invoice with id " + id);
        }
        String no = isAnew ? whyNot(invoice) : "";
        if (no.equals(SelfServiceRefusal.WISHED.name())) {
            return new Wished(null, null, invoice);
        }
        if (!no.isEmpty()) {
            throw BillingException.of(ErrorCode.SELF_SERVICE_REFUSED, InvoiceLedger.name(invoice), no);
        }
        Changes marked = ledger.wishSending(invoice, context.today());
        LineTypeCode fee = settings.paperFeeOrNull();
        boolean isEnded = Settlement.of(invoice).status().isEnd();
        if (fee == null
                || isEnded
                || invoice.claims().stream().anyMatch(c -> c.type().equals(fee))) {
            return new Wished(marked, null, marked.after());
        }
        ClaimLine line = drafts.line(catalog, invoice, new Drafts.ClaimByHand(fee, null, Study.NONE, null, null));
        Changes both = marked.then(Payments.yes(ledger.addClaim(marked.after(), line)));
        return new Wished(both, drafts.freeKey(catalog, invoice, line), both.after());
    }
}
