package org.schoolbilling.testkit.arbitraries;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.AllocationReason;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.invoice.TargetedLine;
import org.schoolbilling.money.Money;

/** Writes lines and allocations one after the other, never more of anything than there is. */
final class LineWriter {

    private final Catalog catalog;
    private final InvoiceHeader header;
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();

    LineWriter(Catalog catalog, InvoiceHeader header) {
        this.catalog = catalog;
        this.header = header;
    }

    Invoice invoice() {
        return Invoice.draft(header).append(lines, allocations);
    }

    void claim(ClaimLine claim) {
        lines.add(claim);
    }

    int nextLine() {
        return lines.size() + 1;
    }

    List<Integer> linesOf(Role role) {
        return lines.stream()
                .filter(l -> l.role() == role)
                .map(InvoiceLine::number)
                .toList();
    }

    private long sum(Role role, int target) {
        return lines.stream()
                .filter(l -> l.role() == role && l instanceof TargetedLine t && t.target() == target)
                .mapToLong(l -> l.amount().minor())
                .sum();
    }

    /** What is left of lines of a role on a target, less what their counter-entries took back. */
    private long standing(Role role, Role counter, int target) {
        return lines.stream()
                .filter(l -> l.role() == role && l instanceof TargetedLine t && t.target() == target)
                .mapToLong(l -> l.amount().minor() - sum(counter, l.number()))
                .sum();
    }

    long amount(int line) {
        return lines.get(line - 1).amount().minor();
    }

    /** What is left of one line, less what a counter-entry took back. */
    long left(int line, Role counter) {
        return amount(line) - sum(counter, line);
    }

    private long allocated(Function<Allocation, Integer> to, int line) {
        return allocations.stream()
                .filter(a -> to.apply(a) == line)
                .mapToLong(a -> a.amount().minor())
                .sum();
    }

    long allocated(int payment, int claim) {
        return allocations.stream()
                .filter(a -> a.payment() == payment && a.claim() == claim)
                .mapToLong(a -> a.amount().minor())
                .sum();
    }

    long open(int claim) {
        return amount(claim)
                - allocated(Allocation::claim, claim)
                - standing(Role.WAIVER, Role.WAIVER_UNDONE, claim)
                - standing(Role.REFUND_CLAIM, Role.REFUND_CLAIM_WITHDRAWN, claim)
                - standing(Role.CREDIT, Role.CREDIT_WITHDRAWN, claim);
    }

    long refunded(int payment) {
        return standing(Role.REFUND, Role.REFUND_RETURNED, payment);
    }

    long unplaced(int payment) {
        return amount(payment)
                - allocated(Allocation::payment, payment)
                - refunded(payment)
                - sum(Role.PAYMENT_MOVED_OUT, payment);
    }

    void payment(long minor) {
        PaymentOrigin origin =
                new PaymentOrigin("", CatalogSpec.ACCOUNT.digits(), "ARK" + nextLine(), "", "", List.of());
        lines.add(new PaymentLine(head(Role.PAYMENT, minor), origin));
    }

    void targeted(Role role, int target, long minor) {
        lines.add(new TargetedLine(head(role, minor), target, false));
    }

    void allocate(int payment, int claim, long minor) {
        if (minor != 0) {
            long before = open(claim);
            allocations.add(new Allocation(
                    allocations.size() + 1,
                    payment,
                    claim,
                    money(minor),
                    new AllocationReason("ALC-1", 1, money(before), money(before - minor))));
        }
    }

    private LineHead head(Role role, long minor) {
        return LineHead.of(
                nextLine(),
                catalog.fixedType(role),
                header.milestones().registered().plusDays(nextLine()),
                role.fixedName(),
                money(minor));
    }

    private static Money money(long minor) {
        return Money.ofMinor(minor, CatalogSpec.NOK);
    }
}
