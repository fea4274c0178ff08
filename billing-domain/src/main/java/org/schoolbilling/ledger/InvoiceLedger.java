package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.allocation.Allocating;
import org.schoolbilling.allocation.Placed;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.posting.PostingRules;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Trigger;

/**
 * Decides what happens to one invoice, and composes the changes to store. Pure: the catalogue, the day and who acts are
 * given. Each method either says no or gives changes that keep every invariant.
 */
public final class InvoiceLedger {

    private final Catalog catalog;
    private final Composer composer;
    private final LocalDate today;

    /**
     * @param stamp who acts, and when; it stands in the log
     * @param today the creditor's local day
     */
    public InvoiceLedger(Catalog catalog, Stamp stamp, LocalDate today) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.composer = new Composer(catalog, stamp);
        this.today = Objects.requireNonNull(today, "today");
    }

    /**
     * Stores a new draft, or an open draft with claims added (GEN-4). Where the invoice type says create as student, the host
     * is asked to register whoever it is made for and it did not name before (GEN-13).
     *
     * @param before the draft as stored, or null where it is new
     */
    public Changes claimed(@Nullable Invoice before, Invoice after) {
        Changes changes = composer.compose(before, after, Trigger.CLAIM_ADDED, BalancedPostings.NONE, false, List.of());
        return changes.telling(Recipients.toRegister(before, after, type(after)));
    }

    /** Stores an invoice that was issued or taken along again (ISS-3). */
    public Changes issued(Invoice before, Invoice after) {
        return composer.compose(before, after, Trigger.ISSUED, BalancedPostings.NONE, false, List.of());
    }

    /**
     * Registers a payment: the line, its allocation, the optional rule, postings, log and events, in one (PAY-7, PAY-8).
     * An ended invoice takes it too (PAY-9); a draft does not (PAY-10).
     */
    public Decision register(Invoice invoice, PaymentFacts facts) {
        Optional<Decision> no = notPayable(invoice);
        if (no.isPresent()) {
            return no.get();
        }
        InvoiceType type = type(invoice);
        if (facts.isByHand()
                && type.is(InvoiceTypeFlag.POSTED)
                && facts.origin().reference().isEmpty()) {
            return Decision.no(
                    RefusalCode.REFERENCE_MISSING, name(invoice), type.code().value());
        }
        for (int claim : facts.origin().instruction()) {
            if (claim < 1 || claim > invoice.lines().size() || !(invoice.line(claim) instanceof ClaimLine)) {
                return Decision.no(RefusalCode.LINE_UNSUITABLE, name(invoice), "line " + claim, Role.CLAIM.name());
            }
        }
        LineType lineType = catalog.fixedType(Role.PAYMENT);
        PaymentLine line = new PaymentLine(
                LineHead.of(invoice.nextLine(), lineType, facts.date(), lineType.lineText(), facts.amount()),
                facts.origin());
        Invoice paid = invoice.append(List.of(line), List.of());
        Invoice after = Allocating.placePayment(paid, type.waiverPolicy()).appendTo(paid);
        List<LogEntry> log = new ArrayList<>();
        if (facts.isByHand()) {
            log.add(composer.entry(
                    after,
                    LogField.PAYMENT_BY_HAND,
                    "line " + line.number(),
                    "",
                    facts.amount().toText(),
                    "BY_HAND"));
        }
        return new Decision.Yes(composer.compose(
                invoice,
                after,
                Trigger.PAYMENT,
                new PostingRules(type, catalog.settings()).difference(invoice, after, facts.date()),
                false,
                log));
    }

    /**
     * Takes a payment back that the bank returned (PAY-12): what the remaining facts give is what stands (ALC-3, OPT-6).
     *
     * @param on the day the bank took it back
     */
    public Decision returned(Invoice invoice, int paymentLine, LocalDate on) {
        Optional<Decision> no = notPayable(invoice);
        if (no.isPresent()) {
            return no.get();
        }
        if (paymentLine < 1
                || paymentLine > invoice.lines().size()
                || !(invoice.line(paymentLine) instanceof PaymentLine payment)) {
            return Decision.no(RefusalCode.LINE_UNSUITABLE, name(invoice), "line " + paymentLine, Role.PAYMENT.name());
        }
        var position = Settlement.of(invoice).payment(payment);
        Money standing = payment.amount().minus(position.movedOut());
        if (standing.isZero() || position.refunded().isPositive()) {
            return Decision.no(
                    RefusalCode.AMOUNT_TOO_LARGE,
                    name(invoice),
                    payment.amount().toText(),
                    standing.minus(position.refunded()).toText());
        }
        LineType lineType = catalog.fixedType(Role.PAYMENT_MOVED_OUT);
        TargetedLine counter = new TargetedLine(
                LineHead.of(invoice.nextLine(), lineType, on, "Innbetaling i retur", standing), paymentLine, false);
        Invoice without = invoice.append(List.of(counter), List.of());
        InvoiceType type = type(invoice);
        Placed placed = Allocating.replay(without, type.waiverPolicy(), on);
        Invoice after = placed.appendTo(without);
        return new Decision.Yes(composer.compose(
                invoice,
                after,
                Trigger.PAYMENT_RETURNED,
                new PostingRules(type, catalog.settings()).difference(invoice, after, on),
                false,
                List.of(composer.entry(
                        after, LogField.PAYMENT_RETURNED, "line " + paymentLine, standing.toText(), "", "RETURNED"))));
    }

    /**
     * Adds a claim by hand, to a draft or to a sent invoice; there it takes unplaced money at once (INV-6, INV-9).
     *
     * @param claim numbered as the invoice's next line
     */
    public Decision addClaim(Invoice invoice, ClaimLine claim) {
        if (invoice.header().isDiscarded()) {
            return Decision.no(RefusalCode.INVOICE_DISCARDED, name(invoice));
        }
        InvoiceType type = type(invoice);
        if (type.tied(claim.type()).isEmpty()) {
            return Decision.no(
                    RefusalCode.LINE_TYPE_NOT_TIED,
                    name(invoice),
                    claim.type().value(),
                    type.code().value());
        }
        Invoice with = invoice.append(List.of(claim), List.of());
        Invoice after = invoice.isDraft()
                ? with
                : Allocating.placeLeftOver(with, type.waiverPolicy(), today).appendTo(with);
        return new Decision.Yes(composer.compose(
                invoice,
                after,
                Trigger.CLAIM_ADDED,
                new PostingRules(type, catalog.settings()).difference(invoice, after, today),
                false,
                List.of(composer.entry(
                        after,
                        LogField.CLAIM_ADDED,
                        "line " + claim.number(),
                        "",
                        claim.amount().toText(),
                        "CLAIM_ADDED"))));
    }

    /**
     * Changes what may change on an invoice at any time: due date, customer reference, remark, the debtor's bank account and
     * marks (INV-5, REM-7).
     */
    public Decision change(Invoice invoice, InvoiceChange change) {
        if (invoice.header().isDiscarded()) {
            return Decision.no(RefusalCode.INVOICE_DISCARDED, name(invoice));
        }
        var header = invoice.header();
        List<LogEntry> log = new ArrayList<>();
        String reference = change.customerReference().orElse(header.customerReference());
        if (!reference.equals(header.customerReference())) {
            log.add(composer.entry(
                    invoice,
                    LogField.CUSTOMER_REFERENCE,
                    "customer reference",
                    LogText.reference(invoice.id(), header.customerReference()),
                    LogText.reference(invoice.id(), reference),
                    "BY_HAND"));
        }
        BankAccountNumber account = change.refundAccount().orElse(header.refundAccountOrNull());
        if (!Objects.equals(account, header.refundAccountOrNull())) {
            log.add(composer.entry(
                    invoice,
                    LogField.REFUND_ACCOUNT,
                    "bank account",
                    LogText.account(header.refundAccountOrNull()),
                    LogText.account(account),
                    "BY_HAND"));
        }
        Marks marks = marks(invoice, change, log);
        var changed = header.withTexts(reference, change.remark().orElse(header.remark()))
                .withRefundAccount(account)
                .withMarks(marks)
                .withMilestones(header.milestones()
                        .withDue(change.due().orElse(header.milestones().dueOrNull())));
        return new Decision.Yes(composer.compose(
                invoice, invoice.withHeader(changed), Trigger.BY_HAND, BalancedPostings.NONE, false, log));
    }

    /** Marks that the debtor wished to have it sent, or sent anew; the next issue run takes it along (SLF-3). */
    public Changes wishSending(Invoice invoice, LocalDate day) {
        Marks marks = invoice.header().marks();
        return composer.compose(
                invoice,
                invoice.withHeader(invoice.header().withMarks(marks.withSendWished(day))),
                Trigger.BY_HAND,
                BalancedPostings.NONE,
                false,
                List.of(composer.entry(
                        invoice,
                        LogField.SEND_WISHED,
                        "wish to have it sent",
                        marks.sendWished().map(LocalDate::toString).orElse(""),
                        day.toString(),
                        "BY_HAND")));
    }

    /** The marks as they will be. What is logged is that a mark was set or lifted, since reasons are descriptions (LOG-1). */
    private Marks marks(Invoice invoice, InvoiceChange change, List<LogEntry> log) {
        Marks old = invoice.header().marks();
        Marks now = old.withDunningStop(change.dunningStop().orElse(old.dunningStop()))
                .withUndelivered(change.undelivered().orElse(old.undelivered()));
        logMark(invoice, LogField.DUNNING_STOP, "dunning stop", old.isDunningStopped(), now.isDunningStopped(), log);
        logMark(invoice, LogField.UNDELIVERED, "undelivered", old.isUndelivered(), now.isUndelivered(), log);
        return now;
    }

    private void logMark(
            Invoice invoice, LogField field, String mark, boolean before, boolean after, List<LogEntry> log) {
        if (before != after) {
            log.add(composer.entry(invoice, field, mark, before ? "marked" : "", after ? "marked" : "", "BY_HAND"));
        }
    }

    private Optional<Decision> notPayable(Invoice invoice) {
        if (invoice.header().isDiscarded()) {
            return Optional.of(Decision.no(RefusalCode.INVOICE_DISCARDED, name(invoice)));
        }
        return invoice.isDraft()
                ? Optional.of(Decision.no(RefusalCode.INVOICE_DRAFT, name(invoice)))
                : Optional.empty();
    }

    private InvoiceType type(Invoice invoice) {
        return catalog.invoiceType(invoice.header().type())
                .orElseThrow(() -> new IllegalArgumentException("invoice " + invoice.id() + " has type "
                        + invoice.header().type() + ", which is not in the catalogue"));
    }

    /** What people call the invoice: its number, or its id while it has none. */
    public static String name(Invoice invoice) {
        return invoice.header().number().map(n -> "invoice " + n).orElse("draft " + invoice.id());
    }
}
