package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.allocation.Allocating;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.posting.PostingRules;
import org.schoolbilling.settlement.Trigger;

/** What the decisions about an issued invoice have in common: catalogue and actor, and how their lines become changes. */
record Basis(Catalog catalog, Composer composer) {

    static Basis of(Catalog catalog, Stamp stamp) {
        return new Basis(catalog, new Composer(catalog, stamp));
    }

    InvoiceType type(Invoice invoice) {
        return catalog.invoiceType(invoice.header().type())
                .orElseThrow(() -> new IllegalArgumentException("invoice " + invoice.id() + " has type "
                        + invoice.header().type() + ", which is not in the catalogue"));
    }

    /** The no to what only an issued invoice can have; empty where it was issued. */
    Optional<Decision> notIssued(Invoice invoice) {
        return invoice.isDraft()
                ? Optional.of(new Decision.No(draft(invoice, RefusalCode.NOT_ISSUED)))
                : Optional.empty();
    }

    static Refusal draft(Invoice invoice, RefusalCode code) {
        return Refusal.of(
                invoice.header().isDiscarded() ? RefusalCode.INVOICE_DISCARDED : code, InvoiceLedger.name(invoice));
    }

    /** The amount given, or all there is where none is. */
    static Money given(@Nullable Money amountOrNull, Money all) {
        if (amountOrNull != null && !amountOrNull.isPositive()) {
            throw new IllegalArgumentException("an amount must be above zero: " + amountOrNull);
        }
        return amountOrNull == null ? all : amountOrNull;
    }

    /** The line of a number and role, or empty. */
    static Optional<InvoiceLine> line(Invoice invoice, int number, Role role) {
        return number >= 1
                        && number <= invoice.lines().size()
                        && invoice.line(number).role() == role
                ? Optional.of(invoice.line(number))
                : Optional.empty();
    }

    static Decision unsuitable(Invoice invoice, int line, Role role) {
        return Decision.no(RefusalCode.LINE_UNSUITABLE, InvoiceLedger.name(invoice), "line " + line, role.name());
    }

    static Decision no(RefusalCode code, Invoice invoice, String... arguments) {
        return Decision.no(code, InvoiceLedger.name(invoice), arguments);
    }

    /** A line by which a person takes back what stands of another. */
    TargetedLine counter(Invoice invoice, Role role, int target, Money amount, LocalDate on, String text) {
        LineType type = catalog.fixedType(role);
        return new TargetedLine(LineHead.of(invoice.nextLine(), type, on, text, amount), target, false);
    }

    /** With what the facts that are left give (ALC-3). */
    Invoice replayed(Invoice without, LocalDate on) {
        return Allocating.replay(without, type(without).waiverPolicy(), on).appendTo(without);
    }

    /** Changes with the postings for the difference. */
    Decision yes(Invoice before, Invoice after, Trigger trigger, LocalDate on, List<LogEntry> log) {
        BalancedPostings postings = new PostingRules(type(before), catalog.settings()).difference(before, after, on);
        return new Decision.Yes(composer.compose(before, after, trigger, postings, false, log));
    }

    LogEntry log(Invoice invoice, LogField field, int line, String before, String after, Trigger trigger) {
        return composer.entry(invoice, field, "line " + line, before, after, trigger.name());
    }
}
