package org.schoolbilling.testkit.model;

import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.catalog.CategoryCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.AllocationReason;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.money.Money;

/** Writes lines by hand on an invoice that has only claims. */
final class Lines {

    private final Invoice invoice;
    private final List<Long> open;

    Lines(Invoice invoice) {
        this(invoice, invoice.claims().stream().map(c -> c.amount().minor()).toList());
    }

    private Lines(Invoice invoice, List<Long> open) {
        this.invoice = invoice;
        this.open = open;
    }

    long open() {
        return open.stream().mapToLong(Long::longValue).sum();
    }

    Invoice invoice() {
        return invoice;
    }

    private LineHead head(int number, Role role, long minor) {
        return new LineHead(
                number,
                new LineTypeCode(role.fixedCode()),
                new CategoryCode(role.fixedCode()),
                role,
                invoice.header().milestones().registered(),
                role.fixedName(),
                Money.ofMinor(minor, invoice.header().currency()));
    }

    Lines waived(long minor) {
        return closed(Role.WAIVER, minor);
    }

    Lines grantedBack(long minor) {
        return closed(Role.REFUND_CLAIM, minor);
    }

    private Lines closed(Role role, long minor) {
        List<InvoiceLine> lines = new ArrayList<>();
        List<Long> left = new ArrayList<>(open);
        long rest = minor;
        for (int i = left.size() - 1; i >= 0; i--) {
            long part = Math.min(rest, left.get(i));
            if (part > 0) {
                ClaimLine claim = invoice.claims().get(i);
                int number = invoice.nextLine() + lines.size();
                lines.add(new TargetedLine(head(number, role, part), claim.number(), false));
                left.set(i, left.get(i) - part);
                rest -= part;
            }
        }
        return new Lines(invoice.append(lines, List.of()), left);
    }

    Lines paid(long minor) {
        int payment = invoice.nextLine();
        List<Allocation> allocations = new ArrayList<>();
        List<Long> left = new ArrayList<>(open);
        long rest = minor;
        for (int i = 0; i < left.size(); i++) {
            long part = Math.min(rest, left.get(i));
            if (part > 0) {
                Money before = Money.ofMinor(left.get(i), invoice.header().currency());
                Money placed = Money.ofMinor(part, invoice.header().currency());
                allocations.add(new Allocation(
                        invoice.allocations().size() + allocations.size() + 1,
                        payment,
                        invoice.claims().get(i).number(),
                        placed,
                        new AllocationReason("ALC-1", 1, before, before.minus(placed))));
                left.set(i, left.get(i) - part);
                rest -= part;
            }
        }
        PaymentLine line = new PaymentLine(head(payment, Role.PAYMENT, minor), Ledgers.origin("R"));
        return new Lines(invoice.append(List.of(line), allocations), left);
    }
}
