package org.schoolbilling.testkit.simulator;

import static org.schoolbilling.testkit.simulator.SchoolYear.CLERK;
import static org.schoolbilling.testkit.simulator.SchoolYear.NOK;
import static org.schoolbilling.testkit.simulator.Thing.done;
import static org.schoolbilling.testkit.simulator.Thing.perhapsTried;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.ledger.Moving;
import org.schoolbilling.money.Money;
import org.schoolbilling.roster.Study;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.run.Drafts;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Moves;
import org.schoolbilling.spi.run.Payments;
import org.schoolbilling.spi.run.Refunds;
import org.schoolbilling.spi.run.Waivers;

/** What clerks do one by one, with one invoice or two. */
final class Clerks {

    private static final BankAccountNumber DEBTORS = new BankAccountNumber("86011117947");

    private final SchoolYear year;
    private final Picking picking;
    private final DeskClerks desk;
    private final Map<String, Optional<Money>> handed = new HashMap<>();
    private final Set<String> tried = new HashSet<>();
    private int references;

    Clerks(SchoolYear year) {
        this.year = year;
        this.picking = new Picking(year);
        this.desk = new DeskClerks(year, picking);
    }

    /** Whether anything was sent that something could be done with. */
    boolean haveWork() {
        return !picking.issued().isEmpty();
    }

    /** Something with one invoice. */
    Thing oneInvoice() {
        return switch (year.random.nextInt(12)) {
            case 0, 1 -> payByHand();
            case 2 -> addClaim();
            case 3 -> change();
            case 4, 5 -> move();
            case 6, 7 -> waive();
            case 8 -> eraseTooEarly();
            default -> refund();
        };
    }

    /** Something with what is on the unresolved list; with an invoice, where nothing is. */
    Thing unresolved() {
        return desk.one().orElseGet(this::oneInvoice);
    }

    /** Giving up what is owed, and taking that back. */
    private Thing waive() {
        Invoice open = picking.any(i -> true);
        InvoiceId id = open.id();
        Money amount = picking.someOrAll();
        Invoice waived = picking.any(i -> Picking.has(i, Role.WAIVER));
        int line = picking.line(waived, Role.WAIVER);
        EndedByHand end = year.chance(50) ? EndedByHand.LAPSED : EndedByHand.WAIVED;
        return switch (year.random.nextInt(5)) {
            case 0, 1 ->
                perhapsTried(
                        year,
                        "waive",
                        (billing, mode) ->
                                billing.waivers().waive(mode, new Waivers.ByHand(id, amount, null, ""), CLERK));
            case 2 ->
                perhapsTried(
                        year,
                        "undo waiver",
                        (billing, mode) -> billing.waivers().undo(mode, waived.id(), line, CLERK));
            case 3 ->
                perhapsTried(
                        year,
                        "undo waivers",
                        (billing, mode) -> billing.waivers().undoAll(mode, waived.id(), CLERK));
            default ->
                perhapsTried(
                        year,
                        "end by hand",
                        (billing, mode) -> billing.waivers().end(mode, id, end, CLERK));
        };
    }

    /** Paying back what was paid, in all its ways, and what the bank sends back of it. */
    private Thing refund() {
        Invoice paid = picking.any(i -> Picking.has(i, Role.PAYMENT));
        Invoice granted = picking.any(i -> Picking.has(i, Role.REFUND_CLAIM));
        Invoice refunded = picking.any(i -> Picking.has(i, Role.REFUND));
        int claim = picking.line(paid, Role.CLAIM);
        int grant = picking.line(granted, Role.REFUND_CLAIM);
        int refund = picking.line(refunded, Role.REFUND);
        Money amount = picking.someOrAll();
        InvoiceId id = paid.id();
        return switch (year.random.nextInt(6)) {
            case 0 ->
                perhapsTried(
                        year,
                        "refund surplus",
                        (billing, mode) -> billing.refunds()
                                .refund(mode, new Refunds.ByHand(id, null, amount, null, DEBTORS), CLERK));
            case 1, 2 ->
                perhapsTried(
                        year,
                        "refund claim",
                        (billing, mode) -> billing.refunds()
                                .refund(mode, new Refunds.ByHand(id, claim, amount, null, DEBTORS), CLERK));
            case 3 ->
                perhapsTried(year, "grant", (billing, mode) -> billing.refunds().grant(mode, id, claim, amount, CLERK));
            case 4 ->
                perhapsTried(
                        year,
                        "withdraw",
                        (billing, mode) -> billing.refunds().withdraw(mode, granted.id(), grant, CLERK));
            default ->
                perhapsTried(
                        year,
                        "refund sent back",
                        (billing, mode) -> billing.refunds().returned(mode, refunded.id(), refund, null, CLERK));
        };
    }

    /** Moves a payment to another invoice, now and then to one that cannot take it. */
    private Thing move() {
        Invoice from = picking.any(i -> Picking.has(i, Role.PAYMENT));
        Invoice to = year.any(year.chance(90) ? picking.issued() : year.invoices());
        Moving.Part part = year.chance(60) ? Moving.Part.WHOLE : Moving.Part.UNPLACED;
        Moves.Move move = new Moves.Move(from.id(), picking.line(from, Role.PAYMENT), part, to.id());
        return perhapsTried(
                year, "move " + part, (billing, mode) -> billing.moves().move(mode, move, CLERK));
    }

    private Thing payByHand() {
        String reference = "H" + ++references;
        InvoiceNumber number = picking.number();
        Money amount = year.chance(30) ? null : Money.ofMinor(year.random.nextInt(1, 90_000), NOK);
        List<Integer> instruction = year.chance(20) ? List.of(year.random.nextInt(1, 4)) : List.of();
        Payments.ByHand payment = new Payments.ByHand(number, amount, null, reference, instruction);
        return done("pay by hand", billing -> {
            // Who does not know whether it was stored looks before paying again.
            if (!tried.add(reference) && isThere(reference)) {
                handed.put(reference, Optional.ofNullable(amount));
                return;
            }
            billing.payments().pay(Mode.COMMIT, payment, CLERK);
            handed.put(reference, Optional.ofNullable(amount));
        });
    }

    private boolean isThere(String reference) {
        return year.stored().stream()
                .flatMap(i -> i.payments().stream())
                .anyMatch(p -> p.origin().archiveReference().equals(reference));
    }

    /** What clerks know they paid stands there with that amount; what stands there, a clerk tried to pay. */
    void requireByHand(Map<String, Money> found) {
        handed.forEach((reference, amount) -> Checks.require(
                found.containsKey(reference)
                        && amount.map(a -> a.equals(found.get(reference))).orElse(true),
                "payment by hand " + reference + " of " + amount + " is booked as " + found.get(reference)));
        Checks.require(tried.containsAll(found.keySet()), "paid by hand by nobody: " + found.keySet());
    }

    private Thing addClaim() {
        Invoice invoice = year.any(year.invoices());
        List<String> types = invoice.header().type().equals(Things.SEM)
                ? List.of("SEMAVG", "SAIH", "KOPI")
                : List.of("KURSAVG", "MATERIELL");
        Money amount = Money.ofMinor(year.random.nextInt(1, 60_000), NOK);
        Drafts.ClaimByHand claim =
                new Drafts.ClaimByHand(new LineTypeCode(year.any(types)), null, Study.NONE, amount, null);
        return done("add claim", billing -> billing.drafts().addClaim(invoice.id(), claim, CLERK));
    }

    private Thing change() {
        InvoiceId id = picking.any(i -> true).id();
        InvoiceChange change = year.chance(70)
                ? new InvoiceChange(year.clock.today().plusDays(40), "ref " + ++references, "a remark æøå", DEBTORS)
                : InvoiceChange.ofMarks(year.chance(50) ? "disputed" : "", year.chance(50) ? "came back" : "");
        return done("change", billing -> billing.drafts().change(id, change, CLERK));
    }

    /** What must be kept by law is kept, whoever asks (LOG-5). */
    private Thing eraseTooEarly() {
        LocalDate before = year.clock.today().minusYears(year.random.nextInt(1, 8));
        Invoice invoice = picking.any(i -> true);
        return done(
                "erase too early",
                billing -> billing.erase(Mode.COMMIT, invoice.header().debtor(), before, CLERK));
    }

    /** Half of what is held is paid back. */
    Thing refundWhatIsHeld() {
        List<InvoiceId> held = picking.issued().stream()
                .filter(i -> Settlement.of(i).surplus().isPositive() && year.chance(50))
                .map(Invoice::id)
                .toList();
        return done(
                "refund what is held",
                billing -> held.forEach(id -> billing.refunds()
                        .refund(Mode.COMMIT, new Refunds.ByHand(id, null, null, null, DEBTORS), CLERK)));
    }

    /** Something with a draft; with an invoice, where there is none. */
    Thing drafts() {
        List<Invoice> drafts = year.invoices().stream().filter(Invoice::isDraft).toList();
        if (drafts.isEmpty()) {
            return oneInvoice();
        }
        Invoice draft = year.any(drafts);
        int line = year.random.nextInt(1, draft.lines().size() + 2);
        Money amount = Money.ofMinor(year.random.nextInt(1, 70_000), NOK);
        return switch (year.random.nextInt(3)) {
            case 0 -> done("discard", billing -> billing.drafts().discard(draft.id(), CLERK));
            case 1 -> done("remove line", billing -> billing.drafts().removeLine(draft.id(), line, CLERK));
            default -> done("change amount", billing -> billing.drafts().changeAmount(draft.id(), line, amount, CLERK));
        };
    }
}
