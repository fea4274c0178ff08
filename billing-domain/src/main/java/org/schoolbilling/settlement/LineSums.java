package org.schoolbilling.settlement;

import org.schoolbilling.invoice.Allocation;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;

/** What was taken back of each line, placed of each payment and closed of each claim, by line number, in minor units. */
final class LineSums {

    final long[] takenBack;
    final long[] allocated;
    final long[] waived;
    final long[] waivedAutomatically;
    final long[] granted;
    final long[] credited;
    final long[] refunded;
    private final Invoice invoice;

    LineSums(Invoice invoice) {
        this.invoice = invoice;
        int size = invoice.lines().size() + 1;
        boolean isActedOn = isActedOn(invoice);
        // Most invoices have claims and payments only: then nothing is written to the rest, and one array does for all.
        takenBack = new long[size];
        allocated = new long[size];
        waived = isActedOn ? new long[size] : takenBack;
        waivedAutomatically = isActedOn ? new long[size] : takenBack;
        granted = isActedOn ? new long[size] : takenBack;
        credited = isActedOn ? new long[size] : takenBack;
        refunded = isActedOn ? new long[size] : takenBack;
        if (isActedOn) {
            applyAll();
        }
        for (Allocation allocation : invoice.allocations()) {
            long minor = allocation.amount().minor();
            allocated[allocation.payment()] = Math.addExact(allocated[allocation.payment()], minor);
            allocated[allocation.claim()] = Math.addExact(allocated[allocation.claim()], minor);
        }
    }

    private static boolean isActedOn(Invoice invoice) {
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof TargetedLine) {
                return true;
            }
        }
        return false;
    }

    private void applyAll() {
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof TargetedLine targeted) {
                apply(targeted, targeted.amount().minor());
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

    long open(ClaimLine claim) {
        int n = claim.number();
        return claim.amount().minor() - allocated[n] - waived[n] - granted[n] - credited[n];
    }

    long unplaced(PaymentLine payment) {
        int n = payment.number();
        return payment.amount().minor() - takenBack[n] - refunded[n] - allocated[n];
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
