package org.schoolbilling.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.money.Money;

/**
 * What an invoice amounts to, derived from its lines, allocations and dated facts alone (STA-0, INV-2). It depends on
 * present sums, never on the order in which things happened.
 */
@SuppressWarnings("EnumOrdinal") // sums are an array by role: derived often, and never stored
public final class Settlement {

    private static final Role[] ROLES = Role.values();

    private final Invoice invoice;
    private final Money zero;
    private final long[] sums = new long[ROLES.length];
    /** All that is placed, of payments on claims. */
    private final long placed;

    /** Made when one line is first asked for: what the invoice amounts to, and its status, need sums only. */
    private @Nullable LineSums lineSums;

    private Settlement(Invoice invoice) {
        this.invoice = invoice;
        this.zero = Money.zero(invoice.header().currency());
        for (InvoiceLine line : invoice.lines()) {
            LineHead head = line.head();
            int role = head.role().ordinal();
            sums[role] = Math.addExact(sums[role], head.amount().minor());
        }
        long onClaims = 0;
        for (Allocation allocation : invoice.allocations()) {
            onClaims = Math.addExact(onClaims, allocation.amount().minor());
        }
        placed = onClaims;
    }

    /** Derives it. */
    public static Settlement of(Invoice invoice) {
        return new Settlement(invoice);
    }

    /** Two threads may both make them; they come to the same, and are read through final fields. */
    private LineSums byLine() {
        LineSums made = lineSums;
        if (made == null) {
            made = new LineSums(invoice);
            lineSums = made;
        }
        return made;
    }

    /** Most sums of most invoices are nothing, and amounts do not change. */
    private Money money(long minor) {
        return minor == 0 ? zero : Money.ofMinor(minor, zero.currency());
    }

    /** The amounts of all lines of a role, in minor units. */
    long of(Role role) {
        return sums[role.ordinal()];
    }

    /** The same less what its counter-entries took back. */
    long net(Role role, Role counter) {
        return of(role) - of(counter);
    }

    /** C: the sum of all claims, optional ones included; what the document asks for (INV-1, ISS-3). */
    public Money claims() {
        return money(of(Role.CLAIM));
    }

    /** P: payments less what was moved out or returned (INV-1). */
    public Money paid() {
        return money(net(Role.PAYMENT, Role.PAYMENT_MOVED_OUT));
    }

    /** W: waivers less those undone. */
    public Money waived() {
        return money(net(Role.WAIVER, Role.WAIVER_UNDONE));
    }

    /** G: refund claims less those withdrawn. */
    public Money grantedBack() {
        return money(net(Role.REFUND_CLAIM, Role.REFUND_CLAIM_WITHDRAWN));
    }

    /** K: credits less those withdrawn. */
    public Money credited() {
        return money(net(Role.CREDIT, Role.CREDIT_WITHDRAWN));
    }

    /** R: refunds less those returned (INV-1). */
    public Money refunded() {
        return money(net(Role.REFUND, Role.REFUND_RETURNED));
    }

    /** The balance: the sum of factor × amount over all lines, below zero while something is owed (INV-2). */
    public Money balance() {
        long balance = 0;
        for (Role role : ROLES) {
            balance = Math.addExact(balance, role.factor() * of(role));
        }
        return money(balance);
    }

    /** What is owed: the sum of what is open on claims; never negative. */
    public Money outstanding() {
        return money(of(Role.CLAIM)
                - placed
                - net(Role.WAIVER, Role.WAIVER_UNDONE)
                - net(Role.REFUND_CLAIM, Role.REFUND_CLAIM_WITHDRAWN)
                - net(Role.CREDIT, Role.CREDIT_WITHDRAWN));
    }

    /** What is held: the sum of what is unplaced of payments; never negative. */
    public Money surplus() {
        return money(net(Role.PAYMENT, Role.PAYMENT_MOVED_OUT) - net(Role.REFUND, Role.REFUND_RETURNED) - placed);
    }

    /** Where a claim stands. */
    public ClaimPosition claim(ClaimLine line) {
        LineSums by = byLine();
        int n = line.number();
        long open = by.open(line);
        return new ClaimPosition(
                line,
                money(by.allocated[n]),
                money(by.waived[n]),
                money(by.waivedAutomatically[n]),
                money(by.granted[n]),
                money(by.credited[n]),
                open == line.amount().minor() ? line.amount() : money(open));
    }

    /** All claims in line order. */
    public List<ClaimPosition> claimPositions() {
        List<ClaimPosition> positions = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof ClaimLine claim) {
                positions.add(claim(claim));
            }
        }
        return positions;
    }

    /** Where a payment's money is. */
    public PaymentPosition payment(PaymentLine line) {
        LineSums by = byLine();
        int n = line.number();
        return new PaymentPosition(
                line, money(by.allocated[n]), money(by.refunded[n]), money(by.takenBack[n]), money(by.unplaced(line)));
    }

    /** All payments in line order. */
    public List<PaymentPosition> paymentPositions() {
        List<PaymentPosition> positions = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof PaymentLine payment) {
                positions.add(payment(payment));
            }
        }
        return positions;
    }

    /** What still stands of a line that can be taken back: its amount less what was taken back of it. */
    public Money standing(InvoiceLine line) {
        return money(line.amount().minor() - byLine().takenBack[line.number()]);
    }

    /** The status: the first of STA-3's conditions that holds. */
    public Status status() {
        return StatusRule.of(invoice, this);
    }

    /** The paid flag of the invoice: settled by money (INV-1). */
    public boolean isPaid() {
        return status() == Status.SETTLED;
    }

    /** The date of the last payment that stands, whether or not it settled the invoice (PAY-7). */
    public Optional<LocalDate> paidOn() {
        LineSums by = byLine();
        @Nullable LocalDate last = null;
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof PaymentLine
                    && by.takenBack[line.number()] < line.amount().minor()
                    && (last == null || line.date().isAfter(last))) {
                last = line.date();
            }
        }
        return Optional.ofNullable(last);
    }

    /**
     * Whether a person may set an end state: it balances, nothing is paid, no waiver has ended it, and it is not in that
     * state already (STA-5). From the one such state to the other is allowed.
     *
     * @param as which end state
     */
    public boolean canBeEndedByHand(EndedByHand as) {
        return StatusRule.canBeEndedByHand(invoice, this, as);
    }

    /**
     * What ALC-4 demands and does not hold, in words; empty where all is well. Called after every decision and by
     * verification.
     */
    public List<String> violations() {
        return Soundness.violations(invoice, this, byLine());
    }
}
