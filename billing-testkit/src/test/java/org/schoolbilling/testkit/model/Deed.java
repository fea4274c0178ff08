package org.schoolbilling.testkit.model;

import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.Moving;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.money.Money;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.testkit.model.Life.Done;

/**
 * One operation on a ledger, told as an intention, so that a sequence can be shortened and still makes sense.
 *
 * @param invoice which, counted round
 * @param pick which of the lines it may be about, counted round; for a payment the claims it leaves out, as bits
 * @param amount of what there may be: all, or so many øre counted round
 */
record Deed(Kind kind, int invoice, int pick, Amount amount) {

    enum Kind {
        PAY_ALL,
        PAY_WITHOUT_SOME,
        PAY_SOME,
        PAY_TOO_MUCH,
        PAYMENT_RETURNED,
        ADD_CLAIM,
        WAIVE,
        UNDO_WAIVER,
        UNDO_ALL_WAIVERS,
        REFUND_SURPLUS,
        REFUND_CLAIM,
        GRANT,
        GRANT_ALL,
        WITHDRAW,
        REFUND_RETURNED,
        MOVE,
        MOVE_UNPLACED,
        END_AS_WAIVED,
        END_AS_LAPSED
    }

    enum Amount {
        ALL(0),
        HALF(1),
        ONE_ORE(2),
        ALL_BUT_ONE_ORE(3);

        /** Stands for a choice where no part of anything is meant. */
        private final int choice;

        Amount(int choice) {
            this.choice = choice;
        }

        /** At least one øre; what there is where that is less. */
        Money of(Money whole) {
            long minor = whole.minor();
            long part =
                    switch (this) {
                        case ALL -> minor;
                        case HALF -> minor / 2;
                        case ONE_ORE -> 1;
                        case ALL_BUT_ONE_ORE -> minor - 1;
                    };
            return Money.ofMinor(Math.max(1, part), whole.currency());
        }
    }

    private static final BankAccountNumber DEBTORS = new BankAccountNumber("86011117947");

    Done on(Life life) {
        Invoice target = life.invoice(invoice);
        Settlement stands = Settlement.of(target);
        life.tomorrow();
        return switch (kind) {
            case PAY_ALL -> pay(life, target, stands.outstanding().minor());
            case PAY_WITHOUT_SOME -> pay(life, target, stands.outstanding().minor() - leftOut(stands));
            case PAY_SOME -> pay(life, target, amount.of(stands.outstanding()).minor());
            case PAY_TOO_MUCH -> pay(life, target, stands.outstanding().minor() + 1 + pick * 500L);
            case PAYMENT_RETURNED ->
                about(life, target, Role.PAYMENT, line -> life.ledger().returned(target, line, life.day()));
            case ADD_CLAIM ->
                life.store(life.ledger()
                        .addClaim(target, life.claim(target, new Life.Demand(pick, 1000 + 333L * amount.choice))));
            case WAIVE -> life.store(life.waiving().waive(target, amount.of(stands.outstanding()), life.day(), ""));
            case UNDO_WAIVER ->
                about(life, target, Role.WAIVER, line -> life.waiving().undo(target, line, life.day()));
            case UNDO_ALL_WAIVERS -> life.store(life.waiving().undoAll(target, life.day()));
            case REFUND_SURPLUS ->
                life.store(life.refunding().surplus(target, amount.of(stands.surplus()), DEBTORS, life.day()));
            case REFUND_CLAIM ->
                claim(
                        life,
                        target,
                        stands,
                        ClaimPosition::allocated,
                        (line, part) -> life.refunding().claim(target, line, part, DEBTORS, life.day()));
            case GRANT ->
                claim(
                        life,
                        target,
                        stands,
                        ClaimPosition::open,
                        (line, part) -> life.refunding().grant(target, line, part, life.day()));
            case GRANT_ALL -> grantAll(life);
            case WITHDRAW ->
                about(life, target, Role.REFUND_CLAIM, line -> life.refunding().withdraw(target, line, life.day()));
            case REFUND_RETURNED ->
                about(life, target, Role.REFUND, line -> life.refunding().returned(target, line, life.day()));
            case MOVE -> move(life, target, Moving.Part.WHOLE);
            case MOVE_UNPLACED -> move(life, target, Moving.Part.UNPLACED);
            case END_AS_WAIVED -> life.store(life.ending().end(target, EndedByHand.WAIVED, life.day()));
            case END_AS_LAPSED -> life.store(life.ending().end(target, EndedByHand.LAPSED, life.day()));
        };
    }

    private long leftOut(Settlement stands) {
        long sum = 0;
        List<ClaimPosition> claims = stands.claimPositions();
        for (int i = 0; i < claims.size(); i++) {
            if ((pick >> i & 1) == 1 && claims.get(i).line().terms().isOptional()) {
                sum += claims.get(i).open().minor();
            }
        }
        return sum;
    }

    private static Done pay(Life life, Invoice invoice, long minor) {
        Money paid = Money.ofMinor(Math.max(1, minor), Life.NOK);
        return life.store(life.ledger()
                .register(
                        invoice,
                        new PaymentFacts(paid, life.day(), Ledgers.origin("ARK" + invoice.nextLine()), false)));
    }

    private interface OfLine {
        Decision decide(int line);
    }

    private interface OfClaim {
        Decision decide(int line, Money part);
    }

    private interface Part {
        Money of(ClaimPosition claim);
    }

    private List<InvoiceLine> lines(Invoice invoice, Role role) {
        Settlement settlement = Settlement.of(invoice);
        return invoice.lines().stream()
                .filter(line -> line.role() == role
                        && (role == Role.CLAIM
                                || role == Role.PAYMENT
                                || settlement.standing(line).isPositive()))
                .toList();
    }

    private Done about(Life life, Invoice invoice, Role role, OfLine what) {
        return Life.pick(lines(invoice, role), pick)
                .map(line -> life.store(what.decide(line.number())))
                .orElse(new Done(List.of()));
    }

    private Done claim(Life life, Invoice invoice, Settlement stands, Part part, OfClaim what) {
        List<ClaimLine> suited = new ArrayList<>();
        for (ClaimLine claim : invoice.claims()) {
            if (part.of(stands.claim(claim)).isPositive()) {
                suited.add(claim);
            }
        }
        return Life.pick(suited, pick)
                .map(claim -> life.store(what.decide(claim.number(), amount.of(part.of(stands.claim(claim))))))
                .orElse(new Done(List.of()));
    }

    private Done grantAll(Life life) {
        List<Changes> changes = new ArrayList<>();
        for (ClaimPosition claim : Settlement.of(life.invoice(invoice)).claimPositions()) {
            if (claim.open().isPositive()) {
                changes.addAll(life.store(life.refunding()
                                .grant(life.invoice(invoice), claim.line().number(), null, life.day()))
                        .changes());
            }
        }
        return new Done(changes);
    }

    private Done move(Life life, Invoice source, Moving.Part part) {
        Invoice target = life.invoice(invoice + 1 + amount.choice);
        return Life.pick(lines(source, Role.PAYMENT), pick)
                .map(line -> life.store(life.moving().move(source, line.number(), part, target, life.day())))
                .orElse(new Done(List.of()));
    }
}
