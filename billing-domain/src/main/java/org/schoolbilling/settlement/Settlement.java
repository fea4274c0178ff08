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
import org.schoolbilling.invoice.TargetedLine;
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
    /** By line number: what was taken back of a line, or placed of a payment, or closed of a claim. */
    private final long[] takenBack;

    private final long[] allocated;
    private final long[] waived;
    private final long[] waivedAutomatically;
    private final long[] granted;
    private final long[] credited;
    private final long[] refunded;
    private final long[] sums = new long[ROLES.length];

    private Settlement(Invoice invoice) {
        this.invoice = invoice;
        this.zero = Money.zero(invoice.header().currency());
        int size = invoice.lines().size() + 1;
        allocated = new long[size];
        boolean isActedOn = isActedOn(invoice);
        // Most invoices have claims and payments only: then nothing is written to the rest, and one array does for all.
        takenBack = new long[size];
        waived = isActedOn ? new long[size] : takenBack;
        waivedAutomatically = isActedOn ? new long[size] : takenBack;
        granted = isActedOn ? new long[size] : takenBack;
        credited = isActedOn ? new long[size] : takenBack;
        refunded = isActedOn ? new long[size] : takenBack;
        addLines();
        for (Allocation allocation : invoice.allocations()) {
            long minor = allocation.amount().minor();
            allocated[allocation.payment()] = Math.addExact(allocated[allocation.payment()], minor);
            allocated[allocation.claim()] = Math.addExact(allocated[allocation.claim()], minor);
        }
    }

    /** Derives it. */
    public static Settlement of(Invoice invoice) {
        return new Settlement(invoice);
    }

    private static boolean isActedOn(Invoice invoice) {
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof TargetedLine) {
                return true;
            }
        }
        return false;
    }

    private void addLines() {
        for (InvoiceLine line : invoice.lines()) {
            LineHead head = line.head();
            long minor = head.amount().minor();
            int role = head.role().ordinal();
            sums[role] = Math.addExact(sums[role], minor);
            if (line instanceof TargetedLine targeted) {
                apply(targeted, minor);
            }
        }
    }

    private void apply(TargetedLine line, long minor) {
        int target = line.target();
        switch (line.role()) {
            case WAIVER -> waive(target, minor, line.isAutomatic());
            case REFUND_CLAIM -> granted[target] += minor;
            case CREDIT -> credited[target] += minor;
            case REFUND -> refunded[target] += minor;
            case PAYMENT_MOVED_OUT -> takenBack[target] += minor;
            case WAIVER_UNDONE -> {
                TargetedLine waiver = takeBack(target, minor);
                waive(waiver.target(), -minor, waiver.isAutomatic());
            }
            case REFUND_CLAIM_WITHDRAWN -> granted[takeBack(target, minor).target()] -= minor;
            case CREDIT_WITHDRAWN -> credited[takeBack(target, minor).target()] -= minor;
            case REFUND_RETURNED -> refunded[takeBack(target, minor).target()] -= minor;
            case CLAIM, PAYMENT, REMINDER -> throw new IllegalStateException("line " + line.number());
        }
    }

    /** Counts so much of a line as taken back, and gives the line. */
    private TargetedLine takeBack(int line, long minor) {
        takenBack[line] += minor;
        return (TargetedLine) invoice.line(line);
    }

    private void waive(int claim, long minor, boolean isAutomatic) {
        waived[claim] += minor;
        if (isAutomatic) {
            waivedAutomatically[claim] += minor;
        }
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
        long open = 0;
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof ClaimLine) {
                open += open(line);
            }
        }
        return money(open);
    }

    /** What is held: the sum of what is unplaced of payments; never negative. */
    public Money surplus() {
        long unplaced = 0;
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof PaymentLine) {
                unplaced += unplaced(line);
            }
        }
        return money(unplaced);
    }

    private long open(InvoiceLine claim) {
        int n = claim.number();
        return claim.amount().minor() - allocated[n] - waived[n] - granted[n] - credited[n];
    }

    private long unplaced(InvoiceLine payment) {
        int n = payment.number();
        return payment.amount().minor() - takenBack[n] - refunded[n] - allocated[n];
    }

    /** Where a claim stands. */
    public ClaimPosition claim(ClaimLine line) {
        int n = line.number();
        return new ClaimPosition(
                line,
                money(allocated[n]),
                money(waived[n]),
                money(waivedAutomatically[n]),
                money(granted[n]),
                money(credited[n]),
                money(open(line)));
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
        int n = line.number();
        return new PaymentPosition(
                line, money(allocated[n]), money(refunded[n]), money(takenBack[n]), money(unplaced(line)));
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
        return money(line.amount().minor() - takenBack[line.number()]);
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
        @Nullable LocalDate last = null;
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof PaymentLine
                    && takenBack[line.number()] < line.amount().minor()
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
        return Soundness.violations(invoice, this);
    }

    boolean isClosedTooFar(ClaimLine claim) {
        int n = claim.number();
        return open(claim) < 0
                || allocated[n] < 0
                || waived[n] < 0
                || waivedAutomatically[n] < 0
                || granted[n] < 0
                || credited[n] < 0;
    }

    boolean isUsedTooFar(PaymentLine payment) {
        int n = payment.number();
        return unplaced(payment) < 0 || allocated[n] < 0 || refunded[n] < 0 || takenBack[n] < 0;
    }
}
