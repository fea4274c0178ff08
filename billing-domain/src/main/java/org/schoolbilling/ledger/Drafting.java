package org.schoolbilling.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.settlement.Trigger;

/** Decides what can be changed on a draft and on nothing else (INV-4). Pure. */
public final class Drafting {

    private final Basis basis;

    /**
     * @param stamp who acts, and when; it stands in the log
     */
    public Drafting(Catalog catalog, Stamp stamp) {
        this.basis = Basis.of(catalog, stamp);
    }

    /** Changes the amount of a claim on a draft (INV-4). */
    public Decision changeAmount(Invoice invoice, int line, Money amount) {
        Optional<Decision> no = notChangeable(invoice, "line " + line + " amount");
        if (no.isPresent()) {
            return no.get();
        }
        if (line < 1 || line > invoice.lines().size() || !(invoice.line(line) instanceof ClaimLine claim)) {
            return Decision.no(
                    RefusalCode.LINE_UNSUITABLE, InvoiceLedger.name(invoice), "line " + line, Role.CLAIM.name());
        }
        LineHead h = claim.head();
        List<InvoiceLine> lines = new ArrayList<>(invoice.lines());
        lines.set(
                line - 1,
                new ClaimLine(
                        new LineHead(h.number(), h.type(), h.category(), h.role(), h.date(), h.text(), amount),
                        claim.person(),
                        claim.study(),
                        claim.codingOrNull(),
                        claim.terms()));
        return draftLines(
                invoice,
                lines,
                LogField.LINE_AMOUNT,
                "line " + line,
                claim.amount().toText(),
                amount.toText());
    }

    /** Removes a line of a draft; those after it move up (INV-4). */
    public Decision removeLine(Invoice invoice, int line) {
        Optional<Decision> no = notChangeable(invoice, "line " + line);
        if (no.isPresent()) {
            return no.get();
        }
        if (line < 1 || line > invoice.lines().size() || !(invoice.line(line) instanceof ClaimLine removed)) {
            return Decision.no(
                    RefusalCode.LINE_UNSUITABLE, InvoiceLedger.name(invoice), "line " + line, Role.CLAIM.name());
        }
        List<InvoiceLine> lines = new ArrayList<>();
        for (InvoiceLine each : invoice.lines()) {
            if (each != removed && each instanceof ClaimLine claim) {
                LineHead h = claim.head();
                lines.add(new ClaimLine(
                        new LineHead(
                                lines.size() + 1, h.type(), h.category(), h.role(), h.date(), h.text(), h.amount()),
                        claim.person(),
                        claim.study(),
                        claim.codingOrNull(),
                        claim.terms()));
            }
        }
        return draftLines(
                invoice,
                lines,
                LogField.LINE_REMOVED,
                "line " + line + " " + removed.type(),
                removed.amount().toText(),
                "");
    }

    private Decision draftLines(
            Invoice invoice, List<InvoiceLine> lines, LogField field, String object, String before, String after) {
        Invoice changed = invoice.withDraftLines(lines);
        return new Decision.Yes(basis.composer()
                .compose(
                        invoice,
                        changed,
                        Trigger.BY_HAND,
                        BalancedPostings.NONE,
                        true,
                        List.of(basis.composer().entry(changed, field, object, before, after, "BY_HAND"))));
    }

    /** Takes a draft out of use: its id and log stay, searches omit it (INV-4). */
    public Decision discard(Invoice invoice) {
        Optional<Decision> no = notChangeable(invoice, "discarded");
        if (no.isPresent()) {
            return no.get();
        }
        Invoice after = invoice.withHeader(invoice.header().withDiscarded());
        return new Decision.Yes(basis.composer()
                .compose(
                        invoice,
                        after,
                        Trigger.BY_HAND,
                        BalancedPostings.NONE,
                        false,
                        List.of(basis.composer()
                                .entry(after, LogField.DISCARDED, "draft", "open", "discarded", "BY_HAND"))));
    }

    private static Optional<Decision> notChangeable(Invoice invoice, String field) {
        if (!invoice.isDraft()) {
            return Optional.of(Decision.no(RefusalCode.INVOICE_LOCKED, InvoiceLedger.name(invoice), field));
        }
        return invoice.header().isDiscarded()
                ? Optional.of(Decision.no(RefusalCode.INVOICE_DISCARDED, InvoiceLedger.name(invoice)))
                : Optional.empty();
    }
}
