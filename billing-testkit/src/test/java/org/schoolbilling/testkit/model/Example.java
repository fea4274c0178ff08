package org.schoolbilling.testkit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.ClaimTerms;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.issue.Issuing;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.term.Term;
import org.schoolbilling.testkit.arbitraries.Catalogs;

/** An invoice as the rulebook's examples tell it: claims in kroner, then what happens. Asked in kroner too. */
final class Example {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    private static final Stamp STAMP = new Stamp(new Actor("clerk"), Instant.parse("2026-02-02T12:00:00Z"));
    private static final InvoiceTypeCode TYPE = new InvoiceTypeCode("EX");

    /** A claim's amount in kroner, priority, and whether it is optional. */
    record Demand(String kroner, int priority, boolean isOptional) {
        static Demand mandatory(String kroner, int priority) {
            return new Demand(kroner, priority, false);
        }

        static Demand optional(String kroner, int priority) {
            return new Demand(kroner, priority, true);
        }
    }

    private final InvoiceLedger ledger;
    private final Catalog catalog;
    private Invoice invoice;

    private Example(OptionalWaiverPolicy policy, List<Demand> demands) {
        this.catalog = catalog(policy);
        this.ledger = new InvoiceLedger(catalog, STAMP, DAY);
        Debtor debtor = Debtor.of(new DebtorId("D1"), DebtorKind.PERSON, 123456, "Kari Nordmann");
        InvoiceHeader header = InvoiceHeader.draft(
                new InvoiceId(1),
                debtor.id(),
                TYPE,
                Term.containing(DAY),
                1,
                NOK,
                Milestones.registered(DAY, DAY.plusDays(28)),
                STAMP);
        List<ClaimLine> lines = new ArrayList<>();
        demands.forEach(demand -> lines.add(claim(lines.size() + 1, demand)));
        Invoice draft = ledger.claimed(null, Invoice.draft(header).append(lines, List.of()))
                .after();
        Invoice issued = new Issuing(IssueRequest.all(header.term()), DAY)
                .issue(draft, catalog.invoiceType(TYPE).orElseThrow(), debtor, new InvoiceNumber(123), 1);
        this.invoice = ledger.issued(draft, issued).after();
    }

    /** A sent invoice; a shortfall may waive remainders, as FS does. */
    static Example of(Demand... demands) {
        return new Example(OptionalWaiverPolicy.REMAINDER, List.of(demands));
    }

    /** A sent invoice of which only whole claims are waived. */
    static Example wholeClaimsOnly(Demand... demands) {
        return new Example(OptionalWaiverPolicy.WHOLE_CLAIMS_ONLY, List.of(demands));
    }

    private static Catalog catalog(OptionalWaiverPolicy policy) {
        Catalog example = Catalogs.example(new CreditorId("TESTSKOLEN"));
        InvoiceType like = example.invoiceTypes().iterator().next();
        List<LineType> types = new ArrayList<>();
        List<TiedLineType> tied = new ArrayList<>();
        for (int priority = 1; priority <= 9; priority++) {
            for (boolean isOptional : new boolean[] {false, true}) {
                LineTypeCode code = code(priority, isOptional);
                Set<LineTypeFlag> flags = EnumSet.of(LineTypeFlag.ACTIVE, LineTypeFlag.MULTIPLE);
                if (isOptional) {
                    flags.add(LineTypeFlag.OPTIONAL);
                }
                types.add(new LineType(
                        code,
                        LocalizedName.of("Avgift"),
                        LineCategory.fixed(Role.CLAIM),
                        null,
                        "",
                        flags,
                        VatRate.ZERO,
                        ErpKind.UNIT4.account("32" + priority + (isOptional ? "1" : "0"))));
                tied.add(new TiedLineType(code, priority));
            }
        }
        return new Catalog(
                example.creditor(),
                example.settings(),
                List.of(),
                types,
                List.of(new InvoiceType(
                        TYPE,
                        "Eksempel",
                        like.payee(),
                        Map.of(),
                        Set.of(InvoiceTypeFlag.ACTIVE, InvoiceTypeFlag.POSTED),
                        Contact.NONE,
                        null,
                        KidScheme.DEFAULT,
                        policy,
                        tied)));
    }

    private static LineTypeCode code(int priority, boolean isOptional) {
        return new LineTypeCode((isOptional ? "O" : "M") + priority);
    }

    private ClaimLine claim(int number, Demand demand) {
        LineType type =
                catalog.lineType(code(demand.priority(), demand.isOptional())).orElseThrow();
        return new ClaimLine(
                LineHead.of(number, type, DAY, "Avgift", kroner(demand.kroner())),
                new PersonId("P1"),
                Study.NONE,
                type.codingOrNull(),
                ClaimTerms.of(type, demand.priority()));
    }

    private static Money kroner(String text) {
        return Money.parse(text, NOK);
    }

    Example paid(String kroner, Integer... instruction) {
        invoice = Ledgers.yes(ledger.register(
                        invoice, new PaymentFacts(kroner(kroner), DAY, Ledgers.origin("R", instruction), false)))
                .after();
        return this;
    }

    Example added(Demand demand) {
        invoice = Ledgers.yes(ledger.addClaim(invoice, claim(invoice.nextLine(), demand)))
                .after();
        return this;
    }

    /** The bank returns the payment that came as the so manieth. */
    Example returned(int payment) {
        invoice = Ledgers.yes(ledger.returned(
                        invoice, invoice.payments().get(payment - 1).number(), DAY))
                .after();
        return this;
    }

    Invoice invoice() {
        return invoice;
    }

    Status status() {
        return Settlement.of(invoice).status();
    }

    /** What is allocated to each claim, in line order. */
    List<String> allocated() {
        return Settlement.of(invoice).claimPositions().stream()
                .map(c -> c.allocated().toText())
                .toList();
    }

    List<String> waived() {
        return Settlement.of(invoice).claimPositions().stream()
                .map(c -> c.waived().toText())
                .toList();
    }

    String surplus() {
        return Settlement.of(invoice).surplus().toText();
    }

    /** What the naive model says of the same facts: waived on each claim. */
    List<String> naivelyWaived() {
        return NaiveInvoice.of(invoice, catalog.invoiceType(TYPE).orElseThrow(), catalog.settings())
                .waived()
                .values()
                .stream()
                .map(Object::toString)
                .toList();
    }
}
