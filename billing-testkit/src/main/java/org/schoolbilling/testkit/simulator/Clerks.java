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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.ledger.Moving;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.roster.Study;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.run.Desk;
import org.schoolbilling.spi.run.Drafts;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Moves;
import org.schoolbilling.spi.run.Payments;
import org.schoolbilling.spi.run.Refunds;
import org.schoolbilling.spi.run.Waivers;

/** What clerks do one by one: with one invoice or two, and with what no invoice took. */
final class Clerks {

    private static final BankAccountNumber DEBTORS = new BankAccountNumber("86011117947");

    private final SchoolYear year;
    private final Map<String, Optional<Money>> handed = new HashMap<>();
    private final Set<String> tried = new HashSet<>();
    private int references;

    Clerks(SchoolYear year) {
        this.year = year;
    }

    /** Whether anything was sent that something could be done with. */
    boolean haveWork() {
        return !issued().isEmpty();
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

    private List<Invoice> issued() {
        return year.invoices().stream()
                .filter(i -> i.header().number().isPresent())
                .toList();
    }

    /** Mostly one to which it could be done. */
    private Invoice any(Predicate<Invoice> suits) {
        List<Invoice> issued = issued();
        List<Invoice> suited = issued.stream().filter(suits).toList();
        return year.any(suited.isEmpty() || year.chance(20) ? issued : suited);
    }

    private static boolean has(Invoice invoice, Role role) {
        return invoice.lines().stream().anyMatch(line -> line.role() == role);
    }

    /** Mostly a line of a role. */
    private int line(Invoice invoice, Role role) {
        List<Integer> numbers = invoice.lines().stream()
                .filter(line -> line.role() == role)
                .map(InvoiceLine::number)
                .toList();
        return numbers.isEmpty() || year.chance(10)
                ? year.random.nextInt(1, invoice.lines().size() + 1)
                : year.any(numbers);
    }

    private InvoiceNumber number() {
        return issued().isEmpty()
                ? new InvoiceNumber(1)
                : any(i -> true).header().number().orElseThrow();
    }

    /** All there is, or some. */
    private @Nullable Money someOrAll() {
        Money some = Money.ofMinor(year.random.nextInt(1, 20_000), NOK);
        return year.chance(40) ? null : some;
    }

    /** Something with what is on the unresolved list; with an invoice, where nothing is. */
    Thing unresolved() {
        List<RecordedTransaction> all = Checks.all(year.store().unresolved());
        if (all.isEmpty()) {
            return oneInvoice();
        }
        RecordedTransaction one = year.any(all);
        if (year.chance(25)) {
            return done("remove", billing -> billing.payments().remove(one.key(), "not ours", CLERK));
        }
        if (year.chance(40)) {
            return desk(one);
        }
        if (one.transaction().kind() == TransactionKind.PAYMENT) {
            InvoiceNumber number = number();
            return done("place", billing -> billing.payments().place(one.key(), number, CLERK));
        }
        for (Invoice invoice : issued()) {
            for (var payment : invoice.payments()) {
                if (payment.amount().equals(one.transaction().amount().abs()) && year.chance(80)) {
                    InvoiceNumber number = invoice.header().number().orElseThrow();
                    return done(
                            "take back",
                            billing -> billing.payments().takeBack(one.key(), number, payment.number(), CLERK));
                }
            }
        }
        return done("remove", billing -> billing.payments().remove(one.key(), "no such payment", CLERK));
    }

    /** What else can be done with what no invoice took (PAY-13). */
    private Thing desk(RecordedTransaction one) {
        switch (year.random.nextInt(4)) {
            case 0 -> {
                InvoiceNumber first = number();
                InvoiceNumber second = number();
                Money amount = one.transaction().amount();
                Money part = Money.ofMinor(amount.minor() / 3, NOK);
                List<Desk.Part> parts = first.equals(second) || !part.isPositive()
                        ? List.of(new Desk.Part(first, amount.abs()))
                        : List.of(new Desk.Part(first, part), new Desk.Part(second, amount.minus(part)));
                return done("split", billing -> billing.desk().split(one.key(), parts, CLERK));
            }
            case 1 -> {
                List<TransactionKey> others = List.copyOf(year.bank.delivered().keySet());
                TransactionKey other = year.any(others);
                return done("confirm as duplicate", billing -> billing.desk().duplicate(one.key(), other, CLERK));
            }
            case 2 -> {
                return done("send back", billing -> billing.desk().sendBack(one.key(), "unknown", CLERK));
            }
            default -> {
                // What was placed is never reopened: asked all the same now and then, it is refused.
                List<RecordedTransaction> handled = Checks.all(
                                year.billing().desk().handled(CLERK))
                        .stream()
                        .filter(t -> t.state() != TransactionState.PLACED || year.chance(10))
                        .toList();
                TransactionKey key =
                        handled.isEmpty() ? one.key() : year.any(handled).key();
                return done("reopen", billing -> billing.desk().reopen(key, "a mistake", CLERK));
            }
        }
    }

    /** Giving up what is owed, and taking that back. */
    private Thing waive() {
        Invoice open = any(i -> true);
        InvoiceId id = open.id();
        Money amount = someOrAll();
        Invoice waived = any(i -> has(i, Role.WAIVER));
        int line = line(waived, Role.WAIVER);
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
        Invoice paid = any(i -> has(i, Role.PAYMENT));
        Invoice granted = any(i -> has(i, Role.REFUND_CLAIM));
        Invoice refunded = any(i -> has(i, Role.REFUND));
        int claim = line(paid, Role.CLAIM);
        int grant = line(granted, Role.REFUND_CLAIM);
        int refund = line(refunded, Role.REFUND);
        Money amount = someOrAll();
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
        Invoice from = any(i -> has(i, Role.PAYMENT));
        Invoice to = year.any(year.chance(90) ? issued() : year.invoices());
        Moving.Part part = year.chance(60) ? Moving.Part.WHOLE : Moving.Part.UNPLACED;
        Moves.Move move = new Moves.Move(from.id(), line(from, Role.PAYMENT), part, to.id());
        return perhapsTried(
                year, "move " + part, (billing, mode) -> billing.moves().move(mode, move, CLERK));
    }

    private Thing payByHand() {
        String reference = "H" + ++references;
        InvoiceNumber number = number();
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
        InvoiceId id = any(i -> true).id();
        InvoiceChange change = year.chance(70)
                ? new InvoiceChange(year.clock.today().plusDays(40), "ref " + ++references, "a remark æøå", DEBTORS)
                : InvoiceChange.ofMarks(year.chance(50) ? "disputed" : "", year.chance(50) ? "came back" : "");
        return done("change", billing -> billing.drafts().change(id, change, CLERK));
    }

    /** What must be kept by law is kept, whoever asks (LOG-5). */
    private Thing eraseTooEarly() {
        LocalDate before = year.clock.today().minusYears(year.random.nextInt(1, 8));
        Invoice invoice = any(i -> true);
        return done(
                "erase too early",
                billing -> billing.erase(Mode.COMMIT, invoice.header().debtor(), before, CLERK));
    }

    /** Half of what is held is paid back. */
    Thing refundWhatIsHeld() {
        List<InvoiceId> held = issued().stream()
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
