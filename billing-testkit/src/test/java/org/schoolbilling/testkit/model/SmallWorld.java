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
import org.schoolbilling.catalog.Payee;
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
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.term.Term;
import org.schoolbilling.testkit.arbitraries.Catalogs;

/** Two sent invoices of a few claims, and the catalogue they are of. */
final class SmallWorld {

    static final Currency NOK = Currency.getInstance("NOK");
    static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    static final Stamp STAMP = new Stamp(new Actor("clerk"), Instant.parse("2026-02-02T12:00:00Z"));
    private static final InvoiceTypeCode FIRST = new InvoiceTypeCode("FIRST");
    private static final InvoiceTypeCode SECOND = new InvoiceTypeCode("SECOND");

    private final String name;
    private final Catalog catalog;

    private SmallWorld(String name, Catalog catalog) {
        this.name = name;
        this.catalog = catalog;
    }

    /** Optional remainders are waived, fees of reminders are stated; the second invoice is not posted. */
    static SmallWorld remainders() {
        return new SmallWorld("remainders", catalog(OptionalWaiverPolicy.REMAINDER, 0, Role.REMINDER, false));
    }

    /** Whole claims are waived or none, VAT is split, fees of reminders are demanded; the second payee has its own account. */
    static SmallWorld wholeClaims() {
        return new SmallWorld(
                "whole claims, VAT", catalog(OptionalWaiverPolicy.WHOLE_CLAIMS_ONLY, 2500, Role.CLAIM, true));
    }

    String name() {
        return name;
    }

    Catalog catalog() {
        return catalog;
    }

    InvoiceType type(Invoice invoice) {
        return catalog.invoiceType(invoice.header().type()).orElseThrow();
    }

    InvoiceLedger ledger() {
        return new InvoiceLedger(catalog, STAMP, DAY);
    }

    /** Mandatory and optional types of priorities 1 and 2, so that ties occur. */
    private static Catalog catalog(OptionalWaiverPolicy policy, int vat, Role fee, boolean isSecondPosted) {
        Catalog example = Catalogs.example(new CreditorId("TESTSKOLEN"));
        List<Payee> payees =
                example.invoiceTypes().stream().map(InvoiceType::payee).toList();
        Set<InvoiceTypeFlag> posted = Set.of(InvoiceTypeFlag.ACTIVE, InvoiceTypeFlag.POSTED);
        return new Catalog(
                example.creditor(),
                example.settings(),
                List.of(),
                List.of(
                        lineType("M1", Role.CLAIM, vat, "3210"),
                        lineType("O1", Role.CLAIM, 0, "3220", LineTypeFlag.OPTIONAL),
                        lineType("O2", Role.CLAIM, vat, "3230", LineTypeFlag.OPTIONAL),
                        lineType("PURRET1", fee, 0, "3240"),
                        lineType("PURRET2", fee, 0, "3240")),
                List.of(
                        invoiceType(FIRST, payees.get(0), posted, policy, fee),
                        invoiceType(
                                SECOND,
                                payees.get(1),
                                isSecondPosted ? posted : Set.of(InvoiceTypeFlag.ACTIVE),
                                OptionalWaiverPolicy.REMAINDER,
                                fee)));
    }

    private static InvoiceType invoiceType(
            InvoiceTypeCode code, Payee payee, Set<InvoiceTypeFlag> flags, OptionalWaiverPolicy policy, Role fee) {
        List<TiedLineType> tied = new ArrayList<>(List.of(tied("M1", 1), tied("O1", 1), tied("O2", 2)));
        if (fee == Role.CLAIM) {
            tied.add(tied("PURRET1", 3));
            tied.add(tied("PURRET2", 1));
        }
        return new InvoiceType(
                code, code.value(), payee, Map.of(), flags, Contact.NONE, null, KidScheme.DEFAULT, policy, tied);
    }

    private static LineType lineType(String code, Role role, int vat, String account, LineTypeFlag... flags) {
        Set<LineTypeFlag> all = EnumSet.of(LineTypeFlag.ACTIVE, flags);
        all.add(LineTypeFlag.MULTIPLE);
        return new LineType(
                new LineTypeCode(code),
                LocalizedName.of("Avgift " + code),
                LineCategory.fixed(role),
                role == Role.REMINDER || code.startsWith("PURRET") ? kroner(35) : null,
                "",
                all,
                new VatRate(vat),
                role == Role.CLAIM ? ErpKind.UNIT4.account(account) : null);
    }

    private static TiedLineType tied(String code, int priority) {
        return new TiedLineType(new LineTypeCode(code), priority);
    }

    ClaimLine claim(Invoice invoice, String code, long kroner) {
        LineType lineType = catalog.lineType(new LineTypeCode(code)).orElseThrow();
        int priority = type(invoice).tied(lineType.code()).orElseThrow().priority();
        return new ClaimLine(
                LineHead.of(invoice.nextLine(), lineType, DAY, "Avgift", kroner(kroner)),
                new PersonId("P1"),
                Study.NONE,
                lineType.codingOrNull(),
                ClaimTerms.of(lineType, priority));
    }

    static Money kroner(long kroner) {
        return Money.ofMinor(kroner * 100, NOK);
    }

    /** 500 mandatory, 40 and 60 optional; and on the second invoice 300 mandatory and 40 optional. Both are sent. */
    SmallState start() {
        Invoice first = claimed(claimed(claimed(draft(1, FIRST), "M1", 500), "O1", 40), "O2", 60);
        Invoice second = claimed(claimed(draft(2, SECOND), "M1", 300), "O1", 40);
        return new SmallState(sent(first), sent(second), Map.of());
    }

    private static Invoice draft(long id, InvoiceTypeCode type) {
        return Invoice.draft(InvoiceHeader.draft(
                new InvoiceId(id),
                debtor(id).id(),
                type,
                Term.containing(DAY),
                1,
                NOK,
                Milestones.registered(DAY, DAY.plusDays(28)),
                STAMP));
    }

    private static Debtor debtor(long id) {
        return Debtor.of(new DebtorId("D" + id), DebtorKind.PERSON, 123_456 + id, "Kari Nordmann");
    }

    private Invoice claimed(Invoice draft, String code, long kroner) {
        return draft.append(List.of(claim(draft, code, kroner)), List.of());
    }

    private Invoice sent(Invoice draft) {
        Invoice stored = ledger().claimed(null, draft).after().withVersion(1);
        long id = stored.id().value();
        Invoice issued = new Issuing(IssueRequest.all(stored.header().term()), DAY)
                .issue(stored, type(stored), debtor(id), new InvoiceNumber(122 + id), 1);
        return ledger().issued(stored, issued).after().withVersion(2);
    }
}
