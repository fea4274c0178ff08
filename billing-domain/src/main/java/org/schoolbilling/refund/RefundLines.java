package org.schoolbilling.refund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.schoolbilling.allocation.Allocating;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.PaymentPosition;
import org.schoolbilling.settlement.Settlement;

/** Decides which lines pay money back (REF-1, REF-2). Last payment first, so that what came last goes back first. */
public final class RefundLines {

    private final Catalog catalog;
    private final LocalDate on;

    /**
     * @param catalog for the line types of refund claims and refunds
     * @param on the date of the lines
     */
    public RefundLines(Catalog catalog, LocalDate on) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.on = Objects.requireNonNull(on, "on");
    }

    /**
     * Pays back of what is held (REF-1).
     *
     * @param amount above zero
     * @throws IllegalArgumentException if less than that is held
     */
    public Refunded ofSurplus(Invoice invoice, Money amount) {
        List<PaymentPosition> payments = Settlement.of(invoice).paymentPositions();
        List<TargetedLine> lines = new ArrayList<>();
        Money left = amount;
        for (int i = payments.size() - 1; i >= 0; i--) {
            Money part = left.min(payments.get(i).unplaced());
            if (part.isPositive()) {
                lines.add(line(
                        invoice,
                        lines,
                        Role.REFUND,
                        part,
                        payments.get(i).line().number()));
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            throw new IllegalArgumentException(
                    "a refund of " + amount + " is " + left + " more than is held on invoice " + invoice.id());
        }
        return new Refunded(lines, List.of());
    }

    /**
     * Grants back what was paid on a claim, and pays it back from the payments it came from (REF-2, ALC-10).
     *
     * @param claim the claim's line number
     * @param amount above zero
     * @throws IllegalArgumentException if less than that is placed on the claim
     */
    public Refunded ofClaim(Invoice invoice, int claim, Money amount) {
        List<Allocation> released = Allocating.release(invoice, claim, amount);
        List<TargetedLine> lines = new ArrayList<>();
        lines.add(line(invoice, lines, Role.REFUND_CLAIM, amount, claim));
        for (Allocation allocation : released) {
            lines.add(line(invoice, lines, Role.REFUND, allocation.amount().negated(), allocation.payment()));
        }
        return new Refunded(lines, released);
    }

    private TargetedLine line(Invoice invoice, List<TargetedLine> before, Role role, Money amount, int target) {
        LineType type = catalog.fixedType(role);
        return new TargetedLine(
                LineHead.of(invoice.nextLine() + before.size(), type, on, type.lineText(), amount), target, false);
    }
}
