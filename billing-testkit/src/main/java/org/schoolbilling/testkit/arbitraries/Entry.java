package org.schoolbilling.testkit.arbitraries;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.schoolbilling.catalog.Role;

/**
 * One thing to write on an invoice, whatever a decision would say to it.
 *
 * @param pick which line it is about, counted round
 * @param part how much of what there is, in hundredths
 */
record Entry(Kind kind, int pick, int part) {

    enum Kind {
        PAY,
        WAIVE,
        UNDO_WAIVER,
        GRANT_BACK,
        WITHDRAW_GRANT,
        CREDIT,
        WITHDRAW_CREDIT,
        REFUND_A_CLAIM,
        REFUND_WHAT_IS_UNPLACED,
        RETURN_REFUND,
        MOVE_OUT
    }

    static Arbitrary<Entry> entries() {
        return Combinators.combine(
                        Arbitraries.of(
                                Kind.PAY,
                                Kind.PAY,
                                Kind.WAIVE,
                                Kind.UNDO_WAIVER,
                                Kind.GRANT_BACK,
                                Kind.WITHDRAW_GRANT,
                                Kind.CREDIT,
                                Kind.WITHDRAW_CREDIT,
                                Kind.REFUND_A_CLAIM,
                                Kind.REFUND_A_CLAIM,
                                Kind.REFUND_WHAT_IS_UNPLACED,
                                Kind.RETURN_REFUND,
                                Kind.RETURN_REFUND,
                                Kind.MOVE_OUT),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(100, 100, 100, 1, 50, 99))
                .as(Entry::new);
    }

    void writeTo(LineWriter writer) {
        switch (kind) {
            case PAY -> pay(writer);
            case WAIVE -> close(writer, Role.WAIVER);
            case GRANT_BACK -> close(writer, Role.REFUND_CLAIM);
            case CREDIT -> close(writer, Role.CREDIT);
            case UNDO_WAIVER -> takeBack(writer, Role.WAIVER, Role.WAIVER_UNDONE);
            case WITHDRAW_GRANT -> takeBack(writer, Role.REFUND_CLAIM, Role.REFUND_CLAIM_WITHDRAWN);
            case WITHDRAW_CREDIT -> takeBack(writer, Role.CREDIT, Role.CREDIT_WITHDRAWN);
            case RETURN_REFUND -> takeBack(writer, Role.REFUND, Role.REFUND_RETURNED);
            case REFUND_A_CLAIM -> refundAClaim(writer);
            case REFUND_WHAT_IS_UNPLACED -> refundWhatIsUnplaced(writer);
            case MOVE_OUT -> moveOut(writer);
        }
    }

    private long partOf(long minor) {
        return minor <= 0 ? 0 : Math.max(1, minor * part / 100);
    }

    /** Which of these lines; 0 where there is none. */
    private int picked(List<Integer> lines) {
        return lines.isEmpty() ? 0 : lines.get(pick % lines.size());
    }

    private void pay(LineWriter writer) {
        List<Integer> claims = writer.linesOf(Role.CLAIM);
        long open = claims.stream().mapToLong(writer::open).sum();
        writer.payment(Math.max(1, partOf(open) + (pick == 5 ? 777 : 0)));
        int payment = writer.nextLine() - 1;
        for (int claim : claims) {
            writer.allocate(payment, claim, Math.min(writer.open(claim), writer.unplaced(payment)));
        }
    }

    private void close(LineWriter writer, Role role) {
        int claim = picked(writer.linesOf(Role.CLAIM));
        long minor = partOf(writer.open(claim));
        if (minor > 0) {
            writer.targeted(role, claim, minor);
        }
    }

    private void takeBack(LineWriter writer, Role role, Role counter) {
        int line = picked(writer.linesOf(role));
        long minor = line == 0 ? 0 : partOf(writer.left(line, counter));
        if (minor > 0) {
            writer.targeted(counter, line, minor);
        }
    }

    /** A refund claim on a paid claim, and the refund (REF-2). */
    private void refundAClaim(LineWriter writer) {
        int payment = picked(writer.linesOf(Role.PAYMENT));
        for (int claim : payment == 0 ? List.<Integer>of() : writer.linesOf(Role.CLAIM)) {
            long minor = partOf(writer.allocated(payment, claim));
            if (minor > 0) {
                writer.allocate(payment, claim, -minor);
                writer.targeted(Role.REFUND_CLAIM, claim, minor);
                writer.targeted(Role.REFUND, payment, minor);
            }
        }
    }

    private void refundWhatIsUnplaced(LineWriter writer) {
        int payment = picked(writer.linesOf(Role.PAYMENT));
        long minor = payment == 0 ? 0 : partOf(writer.unplaced(payment));
        if (minor > 0) {
            writer.targeted(Role.REFUND, payment, minor);
        }
    }

    private void moveOut(LineWriter writer) {
        int payment = picked(writer.linesOf(Role.PAYMENT));
        if (payment == 0 || writer.refunded(payment) > 0 || writer.left(payment, Role.PAYMENT_MOVED_OUT) == 0) {
            return;
        }
        for (int claim : writer.linesOf(Role.CLAIM)) {
            writer.allocate(payment, claim, -writer.allocated(payment, claim));
        }
        writer.targeted(Role.PAYMENT_MOVED_OUT, payment, writer.amount(payment));
    }
}
