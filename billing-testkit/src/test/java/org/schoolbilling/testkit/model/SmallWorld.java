package org.schoolbilling.testkit.model;

import static org.schoolbilling.testkit.model.Ledgers.origin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.Contact;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.ErpKind;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.catalog.LineCategory;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.catalog.LocalizedName;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.ClaimTerms;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.PaymentLine;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.issue.Issuing;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.Ending;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.ledger.Refunding;
import org.schoolbilling.ledger.Waiving;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.term.Term;
import org.schoolbilling.testkit.arbitraries.Catalogs;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;

/** One sent invoice of a few claims, and the few things that can be done to it. */
final class SmallWorld {

    /** Something that can be done to an invoice; empty where there is nothing it could be done to. */
    record Operation(String name, BiFunction<InvoiceLedger, Invoice, Optional<Decision>> work) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    private static final Stamp STAMP = new Stamp(new Actor("clerk"), Instant.parse("2026-02-02T12:00:00Z"));
    private static final BankAccountNumber DEBTORS = new BankAccountNumber("86011117947");
    private static final InvoiceTypeCode TYPE = new InvoiceTypeCode("SMALL");

    private final String name;
    private final Catalog catalog;
    private final InvoiceLedger ledger;
    private final Waiving waiving;
    private final Refunding refunding;
    private final Ending ending;
    private final Debtor debtor = Debtor.of(new DebtorId("D1"), DebtorKind.PERSON, 123456, "Kari Nordmann");

    SmallWorld(String name, OptionalWaiverPolicy policy, int vat) {
        this.name = name;
        this.catalog = catalog(policy, vat);
        this.ledger = new InvoiceLedger(catalog, STAMP, DAY);
        this.waiving = new Waiving(catalog, STAMP);
        this.refunding = new Refunding(catalog, STAMP);
        this.ending = new Ending(catalog, STAMP);
    }

    String name() {
        return name;
    }

    Catalog catalog() {
        return catalog;
    }

    InvoiceType type() {
        return catalog.invoiceType(TYPE).orElseThrow();
    }

    /** Mandatory and optional types of priorities 1 and 2, so that ties occur. */
    private static Catalog catalog(OptionalWaiverPolicy policy, int vat) {
        Catalog example = Catalogs.example(new CreditorId("TESTSKOLEN"));
        List<LineType> types = List.of(
                lineType("M1", vat, "3210"),
                lineType("O1", 0, "3220", LineTypeFlag.OPTIONAL),
                lineType("O2", vat, "3230", LineTypeFlag.OPTIONAL));
        return new Catalog(
                example.creditor(),
                example.settings(),
                List.of(),
                types,
                List.of(new InvoiceType(
                        TYPE,
                        "Liten",
                        example.invoiceTypes().iterator().next().payee(),
                        Map.of(),
                        Set.of(InvoiceTypeFlag.ACTIVE, InvoiceTypeFlag.POSTED),
                        Contact.NONE,
                        null,
                        KidScheme.DEFAULT,
                        policy,
                        List.of(tied("M1", 1), tied("O1", 1), tied("O2", 2)))));
    }

    private static LineType lineType(String code, int vat, String account, LineTypeFlag... flags) {
        Set<LineTypeFlag> all = EnumSet.of(LineTypeFlag.ACTIVE, flags);
        all.add(LineTypeFlag.MULTIPLE);
        return new LineType(
                new LineTypeCode(code),
                LocalizedName.of("Avgift " + code),
                LineCategory.fixed(Role.CLAIM),
                null,
                "",
                all,
                new VatRate(vat),
                ErpKind.UNIT4.account(account));
    }

    private static TiedLineType tied(String code, int priority) {
        return new TiedLineType(new LineTypeCode(code), priority);
    }

    private ClaimLine claim(int number, String code, long kroner) {
        LineType lineType = catalog.lineType(new LineTypeCode(code)).orElseThrow();
        int priority = type().tied(lineType.code()).orElseThrow().priority();
        return new ClaimLine(
                LineHead.of(number, lineType, DAY, "Avgift", kroner(kroner)),
                new PersonId("P1"),
                Study.NONE,
                lineType.codingOrNull(),
                ClaimTerms.of(lineType, priority));
    }

    private static Money kroner(long kroner) {
        return Money.ofMinor(kroner * 100, NOK);
    }

    /** 500 mandatory, 40 and 60 optional; sent. */
    InvoiceHistory start() {
        InvoiceHeader header = new InvoiceHeader(
                new InvoiceId(1),
                debtor.id(),
                TYPE,
                Term.containing(DAY),
                1,
                NOK,
                null,
                null,
                null,
                "",
                Milestones.registered(DAY, DAY.plusDays(28)),
                null,
                "",
                Marks.NONE,
                0,
                false,
                STAMP,
                STAMP);
        Changes draft = ledger.claimed(
                null,
                Invoice.draft(header)
                        .append(List.of(claim(1, "M1", 500), claim(2, "O1", 40), claim(3, "O2", 60)), List.of()));
        Invoice stored = draft.after().withVersion(1);
        Invoice issued = new Issuing(IssueRequest.all(header.term()), DAY)
                .issue(stored, type(), debtor, new InvoiceNumber(123), 1);
        return new InvoiceHistory(catalog, debtor, List.of(draft, ledger.issued(stored, issued)));
    }

    Optional<Decision> decide(Operation operation, Invoice invoice) {
        return operation.work().apply(ledger, invoice);
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (long amount : new long[] {40, 100, 500, 540, 600}) {
            operations.add(pay(amount));
        }
        operations.add(pay(60, 3));
        operations.add(new Operation(
                "pay 0.01",
                (l, i) ->
                        Optional.of(l.register(i, new PaymentFacts(Money.ofMinor(1, NOK), DAY, origin("R"), false)))));
        operations.add(new Operation(
                "return the first", (l, i) -> standing(i).findFirst().map(p -> l.returned(i, p.number(), DAY))));
        operations.add(new Operation(
                "return the last", (l, i) -> standing(i).reduce((a, b) -> b).map(p -> l.returned(i, p.number(), DAY))));
        operations.add(add("M1", 30));
        operations.add(add("O1", 40));
        operations.add(new Operation("waive 30", (l, i) -> Optional.of(waiving.waive(i, kroner(30), DAY, ""))));
        operations.add(new Operation("waive all", (l, i) -> Optional.of(waiving.waive(i, null, DAY, ""))));
        operations.add(about("undo", Role.WAIVER, (i, line) -> waiving.undo(i, line, DAY)));
        operations.add(
                new Operation("refund surplus", (l, i) -> Optional.of(refunding.surplus(i, null, DEBTORS, DAY))));
        operations.add(new Operation(
                "refund the first claim", (l, i) -> Optional.of(refunding.claim(i, 1, null, DEBTORS, DAY))));
        operations.add(new Operation(
                "refund 10 of the second", (l, i) -> Optional.of(refunding.claim(i, 2, kroner(10), DEBTORS, DAY))));
        operations.add(new Operation("grant the first", (l, i) -> Optional.of(refunding.grant(i, 1, null, DAY))));
        operations.add(new Operation("grant the second", (l, i) -> Optional.of(refunding.grant(i, 2, null, DAY))));
        operations.add(about("withdraw", Role.REFUND_CLAIM, (i, line) -> refunding.withdraw(i, line, DAY)));
        operations.add(about("refund returned", Role.REFUND, (i, line) -> refunding.returned(i, line, DAY)));
        operations.add(new Operation("end as lapsed", (l, i) -> Optional.of(ending.end(i, EndedByHand.LAPSED, DAY))));
        return operations;
    }

    private interface OfLine {
        Decision decide(Invoice invoice, int line);
    }

    /** On the first line of a role of which something stands. */
    private static Operation about(String name, Role role, OfLine what) {
        return new Operation(name, (l, invoice) -> {
            Settlement settlement = Settlement.of(invoice);
            return invoice.lines().stream()
                    .filter(line ->
                            line.role() == role && settlement.standing(line).isPositive())
                    .findFirst()
                    .map(line -> what.decide(invoice, line.number()));
        });
    }

    private static java.util.stream.Stream<PaymentLine> standing(Invoice invoice) {
        return InvoiceHistory.standingPayments(invoice).stream();
    }

    private static Operation pay(long kroner, Integer... instruction) {
        return new Operation(
                "pay " + kroner + (instruction.length == 0 ? "" : " for " + List.of(instruction)),
                (ledger, invoice) -> Optional.of(ledger.register(
                        invoice, new PaymentFacts(kroner(kroner), DAY, origin("R", instruction), false))));
    }

    private Operation add(String code, long kroner) {
        return new Operation(
                "add " + code + " of " + kroner,
                (l, invoice) -> Optional.of(l.addClaim(invoice, claim(invoice.nextLine(), code, kroner))));
    }
}
