package org.schoolbilling.testkit.model;

import static org.schoolbilling.testkit.model.Ledgers.origin;
import static org.schoolbilling.testkit.model.SmallWorld.DAY;
import static org.schoolbilling.testkit.model.SmallWorld.NOK;
import static org.schoolbilling.testkit.model.SmallWorld.STAMP;
import static org.schoolbilling.testkit.model.SmallWorld.kroner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.issue.Issuing;
import org.schoolbilling.ledger.BulkLedger;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.Ending;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.MoveDecision;
import org.schoolbilling.ledger.Moving;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.ledger.Refunding;
import org.schoolbilling.ledger.Waiving;
import org.schoolbilling.money.Money;
import org.schoolbilling.reminder.ReminderLimits;
import org.schoolbilling.reminder.ReminderOutcome;
import org.schoolbilling.reminder.ReminderRequest;
import org.schoolbilling.reminder.Reminding;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.waiver.BulkWaiver;
import org.schoolbilling.waiver.BulkWaiverOutcome;
import org.schoolbilling.waiver.BulkWaiving;
import org.schoolbilling.waiver.WaiverGround;

/** The few things that can be done in a small world: most to the first invoice, some to the second or between them. */
final class SmallOperations {

    /** Something that can be done; no changes where it is refused, or there is nothing it could be done to. */
    record Operation(String name, Function<SmallState, List<Changes>> work) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final BankAccountNumber DEBTORS = new BankAccountNumber("86011117947");

    private final SmallWorld world;
    private final InvoiceLedger ledger;
    private final Waiving waiving;
    private final Refunding refunding;
    private final Ending ending;
    private final Moving moving;
    private final BulkLedger bulk;
    private final List<Operation> all = new ArrayList<>();

    private SmallOperations(SmallWorld world) {
        this.world = world;
        this.ledger = world.ledger();
        this.waiving = new Waiving(world.catalog(), STAMP);
        this.refunding = new Refunding(world.catalog(), STAMP);
        this.ending = new Ending(world.catalog(), STAMP);
        this.moving = new Moving(world.catalog(), STAMP);
        this.bulk = new BulkLedger(world.catalog(), STAMP);
    }

    static List<Operation> of(SmallWorld world) {
        SmallOperations operations = new SmallOperations(world);
        operations.payments();
        operations.claims();
        operations.waivers();
        operations.refunds();
        operations.moves();
        operations.others();
        return List.copyOf(operations.all);
    }

    private void payments() {
        for (long amount : new long[] {40, 100, 500, 540, 600}) {
            first("pay " + amount, i -> pay(i, kroner(amount)));
        }
        first("pay 60 for [3]", i -> pay(i, kroner(60), 3));
        first("pay 0.01", i -> pay(i, Money.ofMinor(1, NOK)));
        first("return the first", i -> ofFirst(standing(i), p -> ledger.returned(i, p.number(), DAY)));
        first("return the last", i -> ofFirst(lastStanding(i), p -> ledger.returned(i, p.number(), DAY)));
    }

    private void claims() {
        first("add M1 of 30", i -> ledger.addClaim(i, world.claim(i, "M1", 30)));
        first("add O1 of 40", i -> ledger.addClaim(i, world.claim(i, "O1", 40)));
    }

    private void waivers() {
        first("waive 30", i -> waiving.waive(i, kroner(30), DAY, ""));
        first("waive all", i -> waiving.waive(i, null, DAY, ""));
        about("undo", Role.WAIVER, (i, line) -> waiving.undo(i, line, DAY));
        first("undo all", i -> waiving.undoAll(i, DAY));
        all.add(new Operation("waive in bulk", s -> waivedInBulk(s.first(), null)));
        all.add(new Operation("waive O1 in bulk", s -> waivedInBulk(s.first(), new LineTypeCode("O1"))));
    }

    private void refunds() {
        first("refund surplus", i -> refunding.surplus(i, null, DEBTORS, DAY));
        first("refund the first claim", i -> refunding.claim(i, 1, null, DEBTORS, DAY));
        first("refund 10 of the second", i -> refunding.claim(i, 2, kroner(10), DEBTORS, DAY));
        first("grant the first", i -> refunding.grant(i, 1, null, DAY));
        first("grant the second", i -> refunding.grant(i, 2, null, DAY));
        about("withdraw", Role.REFUND_CLAIM, (i, line) -> refunding.withdraw(i, line, DAY));
        about("refund sent back", Role.REFUND, (i, line) -> refunding.returned(i, line, DAY));
    }

    private void moves() {
        move("move the first to the second invoice", s -> moved(s.first(), standing(s.first()), Moving.Part.WHOLE, s));
        move(
                "move the last to the second invoice",
                s -> moved(s.first(), lastStanding(s.first()), Moving.Part.WHOLE, s));
        move(
                "move what is unplaced of the last",
                s -> moved(s.first(), lastStanding(s.first()), Moving.Part.UNPLACED, s));
        move(
                "move back from the second invoice",
                s -> moved(s.second(), lastStanding(s.second()), Moving.Part.WHOLE, s));
        all.add(new Operation("pay 350 on the second invoice", s -> changes(pay(s.second(), kroner(350)))));
    }

    private void others() {
        first("end as lapsed", i -> ending.end(i, EndedByHand.LAPSED, DAY));
        first("end as waived", i -> ending.end(i, EndedByHand.WAIVED, DAY));
        first(
                "correct due date and account",
                i -> ledger.change(i, new InvoiceChange(DAY.plusDays(40), "ref", "a remark", DEBTORS)));
        all.add(new Operation("remind", s -> reminded(s.first())));
        all.add(new Operation("send again", s -> List.of(ledger.issued(s.first(), sentAgain(s.first())))));
    }

    private void first(String name, Function<Invoice, @Nullable Decision> what) {
        all.add(new Operation(name, state -> changes(what.apply(state.first()))));
    }

    private void move(String name, Function<SmallState, List<Changes>> what) {
        all.add(new Operation(name, what));
    }

    /** On the first line of a role of which something stands. */
    private void about(String name, Role role, BiFunction<Invoice, Integer, Decision> what) {
        first(name, invoice -> {
            Settlement settlement = Settlement.of(invoice);
            return ofFirst(
                    invoice.lines().stream()
                            .filter(line -> line.role() == role
                                    && settlement.standing(line).isPositive()),
                    line -> what.apply(invoice, line.number()));
        });
    }

    private static <T> @Nullable Decision ofFirst(Stream<T> of, Function<T, Decision> what) {
        return of.findFirst().map(what).orElse(null);
    }

    private static List<Changes> changes(@Nullable Decision decision) {
        return decision instanceof Decision.Yes yes ? List.of(yes.changes()) : List.of();
    }

    private Decision pay(Invoice invoice, Money amount, Integer... instruction) {
        return ledger.register(invoice, new PaymentFacts(amount, DAY, origin("R", instruction), false));
    }

    private static Stream<PaymentLine> standing(Invoice invoice) {
        return InvoiceHistory.standingPayments(invoice).stream();
    }

    private static Stream<PaymentLine> lastStanding(Invoice invoice) {
        return standing(invoice).reduce((a, b) -> b).stream();
    }

    private List<Changes> moved(Invoice from, Stream<PaymentLine> payments, Moving.Part part, SmallState state) {
        Invoice to = from.id().equals(state.first().id()) ? state.second() : state.first();
        return payments.findFirst()
                .map(payment -> moving.move(from, payment.number(), part, to, DAY))
                .filter(MoveDecision.Yes.class::isInstance)
                .map(MoveDecision.Yes.class::cast)
                .map(yes -> List.of(yes.source(), yes.target()))
                .orElse(List.of());
    }

    private List<Changes> waivedInBulk(Invoice invoice, @Nullable LineTypeCode typeOrNull) {
        BulkWaiver order =
                new BulkWaiver(null, null, typeOrNull, Set.of(), null, null, new WaiverGround.All(), null, "", true);
        BulkWaiving deciding = new BulkWaiving(order, world.catalog().fixedType(Role.WAIVER), DAY);
        return deciding.decide(invoice, Map.of()) instanceof BulkWaiverOutcome.Waived waived
                ? List.of(bulk.waived(invoice, waived.invoice()))
                : List.of();
    }

    /** So long after the due date that the law allows it, whichever round it is. */
    private List<Changes> reminded(Invoice invoice) {
        LocalDate due = invoice.header().milestones().dueOrNull();
        if (due == null) {
            return List.of();
        }
        LocalDate today = due.plusDays(20);
        Reminding deciding = new Reminding(
                ReminderRequest.of(due, today.plusDays(20)), ReminderLimits.NORWAY, world.catalog(), today);
        deciding.fault().ifPresent(fault -> {
            throw new AssertionError("the run is refused: " + fault);
        });
        return deciding.decide(invoice, Map.of()) instanceof ReminderOutcome.Reminded reminded
                ? List.of(bulk.reminded(invoice, reminded.invoice()))
                : List.of();
    }

    private static Invoice sentAgain(Invoice invoice) {
        return new Issuing(new IssueRequest(invoice.header().term(), null, null, null, null, true), DAY.plusDays(1))
                .reprint(invoice, 2);
    }
}
