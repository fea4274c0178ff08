package org.schoolbilling.testkit.simulator;

import static org.schoolbilling.testkit.simulator.SchoolYear.CLERK;
import static org.schoolbilling.testkit.simulator.SchoolYear.NOK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.reminder.ReminderRequest;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.roster.Study;
import org.schoolbilling.spi.run.Desk;
import org.schoolbilling.spi.run.Drafts;
import org.schoolbilling.spi.run.LoadReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Payments;
import org.schoolbilling.spi.run.Refunds;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.run.Waivers;
import org.schoolbilling.term.Term;

/** What can happen at a school. All that is random about a thing is drawn when it is made, so that it can be done again. */
final class Things {

    /**
     * One thing.
     *
     * @param isDisturbed whether adapters may fail and clerks may interfere while it is done
     * @param mayFail whether it may fail though no store fails: its own port may
     */
    record Thing(String name, boolean isDisturbed, boolean mayFail, Runnable work) {}

    private static final BankAccountNumber DEBTORS = new BankAccountNumber("86011117947");
    private static final InvoiceTypeCode SEM = new InvoiceTypeCode("SEM");
    private static final InvoiceTypeCode KURS = new InvoiceTypeCode("KURS");

    private final SchoolYear year;
    private final Mail mail;
    private final Map<String, Optional<Money>> handed = new HashMap<>();
    private final Set<String> tried = new HashSet<>();
    private int references;

    Things(SchoolYear year) {
        this.year = year;
        this.mail = new Mail(year);
    }

    private static Thing done(String name, Runnable work) {
        return new Thing(name, true, false, work);
    }

    /** Whatever comes next. */
    Thing next() {
        int draw = year.random.nextInt(100);
        if (draw < 12) {
            return generate(year.billing());
        } else if (draw < 22) {
            return issue(year.billing());
        } else if (draw < 42) {
            return load(mail.file(true));
        } else if (draw < 50) {
            return unresolved();
        } else if (draw < 62) {
            return quick(year.billing());
        } else if (draw < 72) {
            return export();
        } else if (draw < 80) {
            return done("deliver events", () -> year.billing().deliverEvents(year.host()));
        } else if (draw < 88) {
            return people();
        } else if (draw < 92) {
            return drafts();
        } else if (draw < 95) {
            return remind(year.billing());
        }
        return done("restart", () -> {});
    }

    /** Something short that one clerk does, as a rule on one invoice. */
    Thing quick(SchoolBilling billing) {
        return switch (year.random.nextInt(7)) {
            case 5, 6 -> settle(billing);
            case 0 -> payByHand(billing);
            case 1 -> addClaim(billing);
            case 2 -> change(billing);
            case 3 -> issue(billing);
            default -> loadInto(billing, mail.file(false), false);
        };
    }

    /** What is done when everybody tells the truth again. */
    List<Thing> last() {
        LocalDate until = year.clock.today().plusYears(1);
        return List.of(
                loadInto(year.billing(), mail.file(false), false),
                done("export", () -> year.billing().export(Mode.COMMIT, until, year.sink, CLERK, p -> {})),
                done("deliver events", () -> year.billing().deliverEvents(year.host())));
    }

    private Thing generate(SchoolBilling billing) {
        boolean isCourse = year.chance(25);
        List<LineTypeCode> types = new ArrayList<>();
        for (String type : isCourse ? List.of("KURSAVG", "MATERIELL") : List.of("SEMAVG", "SAIH", "KOPI")) {
            if (year.chance(70)) {
                types.add(new LineTypeCode(type));
            }
        }
        boolean isFromGroup = !isCourse && year.chance(15);
        if (types.isEmpty()) {
            types.add(new LineTypeCode(isCourse ? "KURSAVG" : "SEMAVG"));
        }
        Map<LineTypeCode, Money> amounts = isCourse && year.chance(80)
                ? Map.of(new LineTypeCode("KURSAVG"), Money.ofMinor(year.random.nextInt(100, 500_000), NOK))
                : Map.of();
        amounts = types.contains(new LineTypeCode("KURSAVG")) ? amounts : Map.of();
        GenerateRequest request = new GenerateRequest(
                isCourse ? KURS : SEM,
                isFromGroup ? List.of() : types,
                amounts,
                Term.containing(year.clock.today()),
                year.clock.today().plusDays(30),
                isFromGroup ? new Selection.OfUnit(People.UNIT) : selection(),
                year.chance(30),
                isFromGroup);
        if (year.chance(15)) {
            year.count("roster fails");
            year.people.failAfter(year.random.nextInt(4));
            return new Thing(
                    "generate from a roster that fails",
                    false,
                    true,
                    () -> billing.generate(Mode.COMMIT, request, true, CLERK, i -> {}));
        }
        return done("generate", () -> billing.generate(Mode.COMMIT, request, true, CLERK, i -> {}));
    }

    private Selection selection() {
        return switch (year.random.nextInt(4)) {
            case 0 -> new Selection.OnePerson(year.people.any().id());
            case 1 ->
                new Selection.OfFile(List.of(
                        new FileId(1, year.people.any().id()),
                        new FileId(2, new PersonId("UNKNOWN")),
                        new FileId(3, year.people.any().id())));
            default -> new Selection.OfUnit(People.UNIT);
        };
    }

    private Thing issue(SchoolBilling billing) {
        IssueRequest request = IssueRequest.all(Term.containing(year.clock.today()));
        return done("issue", () -> billing.issue(Mode.COMMIT, request, CLERK, i -> {}));
    }

    private Thing load(BankSide.Listed file) {
        return loadInto(year.billing(), file, year.chance(20));
    }

    /** Loads a file, perhaps after trying it: then both say the same (PAY-3). */
    private Thing loadInto(SchoolBilling billing, BankSide.Listed file, boolean isTriedFirst) {
        return new Thing(isTriedFirst ? "load after a trial" : "load", !isTriedFirst, false, () -> {
            @Nullable LoadReport trial = isTriedFirst ? billing.load(Mode.TRIAL, file, file, CLERK, i -> {}) : null;
            LoadReport report = billing.load(Mode.COMMIT, file, file, CLERK, i -> {});
            if (trial != null) {
                Checks.require(
                        trial.outcomes().equals(report.outcomes())
                                && trial.amounts().equals(report.amounts())
                                && trial.retriedAmount().equals(report.retriedAmount()),
                        "the trial said " + trial.outcomes() + ", the load " + report.outcomes() + " (PAY-3)");
            }
            report.outcomes().forEach((outcome, times) -> {
                for (long i = 0; i < times; i++) {
                    year.count("outcome " + outcome);
                }
            });
            file.book();
        });
    }

    private Thing unresolved() {
        List<RecordedTransaction> all = Checks.all(year.store().unresolved());
        if (all.isEmpty()) {
            return load(mail.file(true));
        }
        RecordedTransaction one = all.get(year.random.nextInt(all.size()));
        if (year.chance(25)) {
            return done("remove", () -> year.billing().payments().remove(one.key(), "not ours", CLERK));
        }
        if (year.chance(40)) {
            return desk(one);
        }
        if (one.transaction().kind() == TransactionKind.PAYMENT) {
            InvoiceNumber number = number();
            return done("place", () -> year.billing().payments().place(one.key(), number, CLERK));
        }
        for (Invoice invoice : issued()) {
            for (var payment : invoice.payments()) {
                if (payment.amount().equals(one.transaction().amount().abs()) && year.chance(80)) {
                    InvoiceNumber number = invoice.header().number().orElseThrow();
                    return done(
                            "take back",
                            () -> year.billing().payments().takeBack(one.key(), number, payment.number(), CLERK));
                }
            }
        }
        return done("remove", () -> year.billing().payments().remove(one.key(), "no such payment", CLERK));
    }

    /** What else can be done with what no invoice took (PAY-13). */
    private Thing desk(RecordedTransaction one) {
        Desk desk = year.billing().desk();
        // What was placed and then taken back by the bank is left alone: the money of it is gone.
        List<RecordedTransaction> handled = Checks.all(desk.handled(CLERK)).stream()
                .filter(t -> t.state() != TransactionState.PLACED)
                .toList();
        switch (year.random.nextInt(4)) {
            case 0 -> {
                InvoiceNumber first = number();
                InvoiceNumber second = number();
                Money amount = one.transaction().amount();
                Money part = Money.ofMinor(amount.minor() / 3, NOK);
                List<Desk.Part> parts = first.equals(second) || !part.isPositive()
                        ? List.of(new Desk.Part(first, amount.abs()))
                        : List.of(new Desk.Part(first, part), new Desk.Part(second, amount.minus(part)));
                return done("split", () -> desk.split(one.key(), parts, CLERK));
            }
            case 1 -> {
                List<TransactionKey> others = List.copyOf(year.bank.delivered().keySet());
                TransactionKey other = year.any(others);
                return done("confirm as duplicate", () -> desk.duplicate(one.key(), other, CLERK));
            }
            case 2 -> {
                return done("send back", () -> desk.sendBack(one.key(), "unknown", CLERK));
            }
            default -> {
                TransactionKey key =
                        handled.isEmpty() ? one.key() : year.any(handled).key();
                return done("reopen", () -> desk.reopen(key, "a mistake", CLERK));
            }
        }
    }

    /** Giving up what is owed, and paying back what was paid, in all their ways. */
    private Thing settle(SchoolBilling billing) {
        List<Invoice> issued = issued();
        if (issued.isEmpty()) {
            return issue(billing);
        }
        Invoice invoice = issued.get(year.random.nextInt(issued.size()));
        InvoiceId id = invoice.id();
        Money some = Money.ofMinor(year.random.nextInt(1, 20_000), NOK);
        Money amount = year.chance(40) ? null : some;
        int claim = year.random.nextInt(1, 4);
        int line = year.random.nextInt(1, invoice.lines().size() + 1);
        return switch (year.random.nextInt(7)) {
            case 0 ->
                done(
                        "waive",
                        () -> billing.waivers().waive(Mode.COMMIT, new Waivers.ByHand(id, amount, null, ""), CLERK));
            case 1 -> done("undo waivers", () -> billing.waivers().undoAll(Mode.COMMIT, id, CLERK));
            case 2 ->
                done(
                        "refund surplus",
                        () -> billing.refunds()
                                .refund(Mode.COMMIT, new Refunds.ByHand(id, null, amount, null, DEBTORS), CLERK));
            case 3 ->
                done(
                        "refund claim",
                        () -> billing.refunds()
                                .refund(Mode.COMMIT, new Refunds.ByHand(id, claim, amount, null, DEBTORS), CLERK));
            case 4 -> done("grant", () -> billing.refunds().grant(Mode.COMMIT, id, claim, amount, CLERK));
            case 5 -> done("withdraw", () -> billing.refunds().withdraw(Mode.COMMIT, id, line, CLERK));
            default -> done("end by hand", () -> billing.waivers().end(Mode.COMMIT, id, EndedByHand.LAPSED, CLERK));
        };
    }

    private Thing remind(SchoolBilling billing) {
        LocalDate today = year.clock.today();
        ReminderRequest request = new ReminderRequest(
                today.minusDays(year.random.nextInt(14, 20)),
                null,
                today.plusDays(year.random.nextInt(14, 30)),
                year.chance(50) ? Map.of() : Map.of(1, Money.ofMinor(3_500, NOK)),
                2,
                null,
                null,
                null,
                true,
                "");
        return done("remind", () -> billing.remind(Mode.COMMIT, request, CLERK, o -> {}));
    }

    List<Invoice> issued() {
        List<Invoice> issued = new ArrayList<>();
        year.each(invoice -> {
            if (invoice.header().number().isPresent()) {
                issued.add(invoice);
            }
        });
        return issued;
    }

    private InvoiceNumber number() {
        List<Invoice> issued = issued();
        return issued.isEmpty()
                ? new InvoiceNumber(1)
                : issued.get(year.random.nextInt(issued.size()))
                        .header()
                        .number()
                        .orElseThrow();
    }

    private Thing payByHand(SchoolBilling billing) {
        String reference = "H" + ++references;
        InvoiceNumber number = number();
        Money amount = year.chance(30) ? null : Money.ofMinor(year.random.nextInt(1, 90_000), NOK);
        Payments.ByHand payment = new Payments.ByHand(number, amount, null, reference, List.of());
        return done("pay by hand", () -> {
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
        return issued().stream()
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

    private Thing addClaim(SchoolBilling billing) {
        List<Invoice> all = new ArrayList<>();
        year.each(all::add);
        if (all.isEmpty()) {
            return issue(billing);
        }
        Invoice invoice = all.get(year.random.nextInt(all.size()));
        List<String> types = invoice.header().type().equals(SEM)
                ? List.of("SEMAVG", "SAIH", "KOPI")
                : List.of("KURSAVG", "MATERIELL");
        Money amount = Money.ofMinor(year.random.nextInt(1, 60_000), NOK);
        Drafts.ClaimByHand claim = new Drafts.ClaimByHand(
                new LineTypeCode(types.get(year.random.nextInt(types.size()))), null, Study.NONE, amount, null);
        return done("add claim", () -> billing.drafts().addClaim(invoice.id(), claim, CLERK));
    }

    private Thing change(SchoolBilling billing) {
        List<Invoice> issued = issued();
        if (issued.isEmpty()) {
            return issue(billing);
        }
        Invoice invoice = issued.get(year.random.nextInt(issued.size()));
        InvoiceChange change =
                new InvoiceChange(year.clock.today().plusDays(40), "ref " + ++references, "a remark æøå", null);
        return done("change", () -> billing.drafts().change(invoice.id(), change, CLERK));
    }

    private Thing drafts() {
        List<Invoice> drafts = new ArrayList<>();
        year.each(invoice -> {
            if (invoice.isDraft()) {
                drafts.add(invoice);
            }
        });
        if (drafts.isEmpty()) {
            return generate(year.billing());
        }
        Invoice draft = drafts.get(year.random.nextInt(drafts.size()));
        int line = year.random.nextInt(1, draft.lines().size() + 2);
        Money amount = Money.ofMinor(year.random.nextInt(1, 70_000), NOK);
        return switch (year.random.nextInt(3)) {
            case 0 -> done("discard", () -> year.billing().drafts().discard(draft.id(), CLERK));
            case 1 -> done("remove line", () -> year.billing().drafts().removeLine(draft.id(), line, CLERK));
            default ->
                done("change amount", () -> year.billing().drafts().changeAmount(draft.id(), line, amount, CLERK));
        };
    }

    private Thing export() {
        LocalDate until = year.clock.today().minusDays(year.random.nextInt(10));
        return new Thing(
                "export", true, true, () -> year.billing().export(Mode.COMMIT, until, year.sink, CLERK, p -> {}));
    }

    private Thing people() {
        return switch (year.random.nextInt(3)) {
            case 0 -> done("somebody joins", year.people::join);
            case 1 -> done("somebody leaves", year.people::leave);
            default -> done("somebody changes", year.people::change);
        };
    }
}
