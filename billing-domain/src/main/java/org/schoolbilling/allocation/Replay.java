package org.schoolbilling.allocation;

import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.TargetedLine;

/** Takes the standing facts of an invoice in their order, as if those taken back had never come (ALC-3). */
final class Replay {

    private final Invoice invoice;
    private final Books books;
    private final boolean[] kept;
    private final long[] takenBack;

    private Replay(Invoice invoice, OptionalWaiverPolicy policy) {
        this.invoice = invoice;
        this.books = new Books(policy, invoice.lines().size());
        this.kept = kept(invoice);
        this.takenBack = takenBack(invoice);
    }

    static Books of(Invoice invoice, OptionalWaiverPolicy policy) {
        Replay replay = new Replay(invoice, policy);
        for (InvoiceLine line : invoice.lines()) {
            // A refund takes the money that the fact before it set free, so nothing is placed in between (ALC-9).
            if (line.role() != Role.REFUND) {
                replay.books.placeLeftOver();
            }
            replay.take(line);
        }
        replay.books.placeLeftOver();
        return replay.books;
    }

    private void take(InvoiceLine line) {
        long standing = line.amount().minor() - takenBack[line.number()];
        if (line instanceof ClaimLine claim) {
            books.add(Allocating.newClaim(claim, kept[claim.number()]));
        } else if (line instanceof PaymentLine payment) {
            BookedPayment replayed = new BookedPayment(
                    payment.number(), standing, payment.origin().instruction());
            if (standing > 0) {
                books.pay(replayed);
            } else {
                books.add(replayed);
            }
        } else if (line instanceof TargetedLine targeted && standing > 0 && !targeted.isAutomatic()) {
            if (isRefundedWith(targeted)) {
                books.giveBack(books.claim(targeted.target()), standing);
            } else if (targeted.role().isClaimClosing()) {
                books.close(books.claim(targeted.target()), standing);
            } else if (targeted.role() == Role.REFUND) {
                books.refund(books.payment(targeted.target()), standing);
            }
        }
    }

    /**
     * Whether a refund claim was granted on paid money, which the same operation refunds (REF-2), and not on what was open
     * (REF-3). The refund then stands on the next line; after a grant on an open claim it cannot, since nothing is held
     * beside what is owed (ALC-9).
     */
    private boolean isRefundedWith(TargetedLine line) {
        return line.role() == Role.REFUND_CLAIM
                && line.number() < invoice.lines().size()
                && invoice.line(line.number() + 1).role() == Role.REFUND;
    }

    /** What counter-entries took back of each line, by its number. */
    private static long[] takenBack(Invoice invoice) {
        long[] sums = new long[invoice.nextLine()];
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof TargetedLine targeted && targeted.role().isCounterEntry()) {
                sums[targeted.target()] += line.amount().minor();
            }
        }
        return sums;
    }

    /** By line number, the claims of which a person undid an automatic waiver (OPT-7). */
    static boolean[] kept(Invoice invoice) {
        boolean[] kept = new boolean[invoice.nextLine()];
        for (InvoiceLine line : invoice.lines()) {
            if (line instanceof TargetedLine undone
                    && undone.role() == Role.WAIVER_UNDONE
                    && !undone.isAutomatic()
                    && invoice.line(undone.target()) instanceof TargetedLine waiver
                    && waiver.isAutomatic()) {
                kept[waiver.target()] = true;
            }
        }
        return kept;
    }
}
