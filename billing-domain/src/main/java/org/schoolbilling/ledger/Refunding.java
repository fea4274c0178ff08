package org.schoolbilling.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.refund.RefundLines;
import org.schoolbilling.refund.Refunded;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Trigger;

/**
 * Decides what is paid back to a debtor (refusjon), and which demands for money back are granted (refusjonskrav, REF).
 * Pure.
 */
public final class Refunding {

    private final Basis basis;

    /**
     * @param stamp who acts, and when; it stands in the log
     */
    public Refunding(Catalog catalog, Stamp stamp) {
        this.basis = Basis.of(catalog, stamp);
    }

    /**
     * Pays back what is held beyond all claims, or a part of it (REF-1).
     *
     * @param amountOrNull null for all that is held
     * @param accountOrNull the debtor's bank account; null for the one on the invoice (REF-4)
     */
    public Decision surplus(
            Invoice invoice, @Nullable Money amountOrNull, @Nullable BankAccountNumber accountOrNull, LocalDate on) {
        Optional<Decision> no = basis.notIssued(invoice);
        if (no.isPresent()) {
            return no.get();
        }
        Money held = Settlement.of(invoice).surplus();
        if (!held.isPositive()) {
            return Basis.no(RefusalCode.NOTHING_TO_REFUND, invoice);
        }
        Money amount = Basis.given(amountOrNull, held);
        if (amount.isGreaterThan(held)) {
            return Basis.no(RefusalCode.REFUND_TOO_LARGE, invoice, amount.toText(), held.toText());
        }
        return refund(invoice, new RefundLines(basis.catalog(), on).ofSurplus(invoice, amount), accountOrNull, on);
    }

    /**
     * Pays back what was paid on a claim, or a part of it: a refund claim and the refund, in one (REF-2, ALC-10).
     *
     * @param line the claim's line number
     * @param amountOrNull null for all that is placed on it
     * @param accountOrNull the debtor's bank account; null for the one on the invoice (REF-4)
     */
    public Decision claim(
            Invoice invoice,
            int line,
            @Nullable Money amountOrNull,
            @Nullable BankAccountNumber accountOrNull,
            LocalDate on) {
        Optional<Decision> no = notAClaim(invoice, line);
        if (no.isPresent()) {
            return no.get();
        }
        Money paid = position(invoice, line).allocated();
        if (!paid.isPositive()) {
            return Basis.no(RefusalCode.CLAIM_NOT_PAID, invoice, "line " + line);
        }
        Money amount = Basis.given(amountOrNull, paid);
        if (amount.isGreaterThan(paid)) {
            return Basis.no(RefusalCode.REFUND_TOO_LARGE, invoice, amount.toText(), paid.toText());
        }
        return refund(invoice, new RefundLines(basis.catalog(), on).ofClaim(invoice, line, amount), accountOrNull, on);
    }

    private Decision refund(
            Invoice invoice, Refunded refunded, @Nullable BankAccountNumber accountOrNull, LocalDate on) {
        BankAccountNumber known = invoice.header().refundAccountOrNull();
        BankAccountNumber account = accountOrNull == null ? known : accountOrNull;
        if (account == null) {
            return Basis.no(RefusalCode.REFUND_ACCOUNT_MISSING, invoice);
        }
        Invoice after = refunded.appendTo(invoice.withHeader(invoice.header().withRefundAccount(account)));
        List<LogEntry> log = new ArrayList<>();
        if (!account.equals(known)) {
            log.add(basis.composer()
                    .entry(
                            after,
                            LogField.REFUND_ACCOUNT,
                            "bank account",
                            LogText.account(known),
                            LogText.account(account),
                            Trigger.REFUND.name()));
        }
        for (TargetedLine line : refunded.lines()) {
            LogField field = line.role() == Role.REFUND ? LogField.REFUND : LogField.REFUND_CLAIM;
            log.add(basis.log(after, field, line.number(), "", line.amount().toText(), Trigger.REFUND));
        }
        return basis.yes(invoice, after, Trigger.REFUND, on, log);
    }

    /**
     * Grants a refund claim before payment: it closes the claim, or that part of it, and needs no refund (REF-3).
     *
     * @param line the claim's line number
     * @param amountOrNull null for all that is open on it
     */
    public Decision grant(Invoice invoice, int line, @Nullable Money amountOrNull, LocalDate on) {
        Optional<Decision> no = notAClaim(invoice, line);
        if (no.isPresent()) {
            return no.get();
        }
        Money open = position(invoice, line).open();
        if (!open.isPositive()) {
            return Basis.no(RefusalCode.CLAIM_NOT_OPEN, invoice, "line " + line);
        }
        Money amount = Basis.given(amountOrNull, open);
        if (amount.isGreaterThan(open)) {
            return Basis.no(RefusalCode.GRANT_TOO_LARGE, invoice, "line " + line, amount.toText(), open.toText());
        }
        LineType type = basis.catalog().fixedType(Role.REFUND_CLAIM);
        TargetedLine granted =
                new TargetedLine(LineHead.of(invoice.nextLine(), type, on, type.lineText(), amount), line, false);
        Invoice after = invoice.append(List.of(granted), List.of());
        LogEntry log =
                basis.log(after, LogField.REFUND_CLAIM, granted.number(), "", amount.toText(), Trigger.REFUND_CLAIM);
        return basis.yes(invoice, after, Trigger.REFUND_CLAIM, on, List.of(log));
    }

    /**
     * Withdraws a refund claim: what it closed is owed again, as far as no other fact closes it (ALC-3). A refund that was
     * paid for it stays paid.
     *
     * @param line the refund claim's line number
     */
    public Decision withdraw(Invoice invoice, int line, LocalDate on) {
        return takeBack(
                invoice, line, Role.REFUND_CLAIM, Role.REFUND_CLAIM_WITHDRAWN, Trigger.REFUND_CLAIM_WITHDRAWN, on);
    }

    /**
     * Takes in a refund that the bank sent back: the money is held again, and placed on what is open (ALC-9, ALC-10).
     *
     * @param line the refund's line number
     * @param on the day the bank sent it back
     */
    public Decision returned(Invoice invoice, int line, LocalDate on) {
        return takeBack(invoice, line, Role.REFUND, Role.REFUND_RETURNED, Trigger.REFUND_RETURNED, on);
    }

    private Decision takeBack(Invoice invoice, int line, Role role, Role counter, Trigger trigger, LocalDate on) {
        Optional<Decision> no = basis.notIssued(invoice);
        if (no.isPresent()) {
            return no.get();
        }
        Optional<InvoiceLine> found = Basis.line(invoice, line, role);
        if (found.isEmpty()) {
            return Basis.unsuitable(invoice, line, role);
        }
        Money standing = Settlement.of(invoice).standing(found.get());
        if (!standing.isPositive()) {
            return Basis.no(RefusalCode.TAKEN_BACK_ALREADY, invoice, "line " + line);
        }
        LineType type = basis.catalog().fixedType(counter);
        TargetedLine taken = basis.counter(invoice, counter, line, standing, on, type.lineText());
        Invoice after = basis.replayed(invoice.append(List.of(taken), List.of()), on);
        LogField field = role == Role.REFUND ? LogField.REFUND : LogField.REFUND_CLAIM;
        return basis.yes(
                invoice, after, trigger, on, List.of(basis.log(after, field, line, standing.toText(), "", trigger)));
    }

    private Optional<Decision> notAClaim(Invoice invoice, int line) {
        Optional<Decision> no = basis.notIssued(invoice);
        return no.isPresent() || Basis.line(invoice, line, Role.CLAIM).isPresent()
                ? no
                : Optional.of(Basis.unsuitable(invoice, line, Role.CLAIM));
    }

    private static ClaimPosition position(Invoice invoice, int line) {
        return Settlement.of(invoice).claim((ClaimLine) invoice.line(line));
    }
}
