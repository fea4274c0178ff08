package org.schoolbilling.testkit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.schoolbilling.catalog.RefundAccounts;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.identifier.BankAccountNumber;
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
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.Drafting;
import org.schoolbilling.ledger.Ending;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.MoveDecision;
import org.schoolbilling.ledger.Moving;
import org.schoolbilling.ledger.Refunding;
import org.schoolbilling.ledger.Waiving;
import org.schoolbilling.money.Money;
import org.schoolbilling.money.VatRate;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.term.Term;
import org.schoolbilling.testkit.arbitraries.Catalogs;

/**
 * A small ledger of several sent invoices while operations of every kind are done to them by the real decisions. The types
 * differ in what matters to a move: posted or not, which ledger account, which policy; the line types are shared, so that
 * money may stay on its account, and carry VAT that does not divide evenly.
 */
final class Life {

    static final Currency NOK = Currency.getInstance("NOK");
    static final BankAccountNumber ACCOUNT = new BankAccountNumber("86011117947");
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);

    /** An invoice type. */
    enum Kind {
        POSTED("T0", 0, OptionalWaiverPolicy.REMAINDER, "1920", true),
        POSTED_ELSEWHERE("T1", 1, OptionalWaiverPolicy.WHOLE_CLAIMS_ONLY, "1930", true),
        NOT_POSTED("T2", 2, OptionalWaiverPolicy.REMAINDER, "1940", false);

        private final String name;
        private final int firstPriority;
        private final OptionalWaiverPolicy policy;
        private final String account;
        private final boolean isPosted;

        Kind(String name, int firstPriority, OptionalWaiverPolicy policy, String account, boolean isPosted) {
            this.name = name;
            this.firstPriority = firstPriority;
            this.policy = policy;
            this.account = account;
            this.isPosted = isPosted;
        }

        InvoiceTypeCode code() {
            return new InvoiceTypeCode(name);
        }
    }

    /** A claim to be made. */
    record Demand(int lineType, long minor) {}

    /** An invoice to be sent. */
    record Sheet(Kind kind, List<Demand> demands) {
        Sheet {
            demands = List.copyOf(demands);
        }
    }

    /** What one operation came to: nothing where it was refused. */
    record Done(List<Changes> changes) {
        Done {
            changes = List.copyOf(changes);
        }

        boolean isRefused() {
            return changes.isEmpty();
        }
    }

    private static final int LINE_TYPES = 6;
    static final Catalog CATALOG = catalog();

    final List<Invoice> invoices = new ArrayList<>();
    /** How the invoices were made and sent. */
    final List<Changes> opening = new ArrayList<>();
    /** What was done to them since. */
    final List<Changes> steps = new ArrayList<>();

    private LocalDate day = FIRST;

    Life(List<Sheet> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            invoices.add(sent(i + 1, sheets.get(i)));
        }
    }

    private static Catalog catalog() {
        Catalog example = Catalogs.example(new CreditorId("TESTSKOLEN"));
        List<LineType> types = new ArrayList<>();
        for (int i = 0; i < LINE_TYPES; i++) {
            Set<LineTypeFlag> flags = EnumSet.of(LineTypeFlag.ACTIVE, LineTypeFlag.MULTIPLE);
            if (i % 2 == 1) {
                flags.add(LineTypeFlag.OPTIONAL);
            }
            types.add(new LineType(
                    new LineTypeCode("L" + i),
                    LocalizedName.of("Avgift"),
                    LineCategory.fixed(Role.CLAIM),
                    null,
                    "",
                    flags,
                    new VatRate(i < 2 ? 0 : i < 4 ? 2500 : 1200),
                    // two types share a coding
                    ErpKind.UNIT4.account("32" + i / 2 + "0")));
        }
        List<InvoiceType> invoiceTypes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<TiedLineType> tied = new ArrayList<>();
            for (int i = 0; i < LINE_TYPES; i++) {
                tied.add(new TiedLineType(types.get(i).code(), 1 + (i + kind.firstPriority) % 4));
            }
            invoiceTypes.add(new InvoiceType(
                    kind.code(),
                    kind.name(),
                    new Payee("Skolen", Address.NONE, ACCOUNT, ErpKind.UNIT4.account(kind.account), null, null, null),
                    Map.of(),
                    kind.isPosted
                            ? Set.of(InvoiceTypeFlag.ACTIVE, InvoiceTypeFlag.POSTED)
                            : Set.of(InvoiceTypeFlag.ACTIVE),
                    Contact.NONE,
                    kind == Kind.POSTED ? new RefundAccounts(ACCOUNT, ErpKind.UNIT4.account("1950")) : null,
                    KidScheme.DEFAULT,
                    kind.policy,
                    tied));
        }
        return new Catalog(example.creditor(), example.settings(), List.of(), types, invoiceTypes);
    }

    private static Stamp stamp() {
        return new Stamp(new Actor("clerk"), Instant.parse("2026-02-02T12:00:00Z"));
    }

    static Debtor debtor(long id) {
        return Debtor.of(new DebtorId("D" + id), DebtorKind.PERSON, 100_000 + id, "Kari Nordmann");
    }

    Invoice draft(long id, Sheet sheet) {
        InvoiceHeader header = InvoiceHeader.draft(
                new InvoiceId(id),
                debtor(id).id(),
                sheet.kind().code(),
                Term.containing(FIRST),
                1,
                NOK,
                Milestones.registered(FIRST, FIRST.plusDays(28)),
                stamp());
        Invoice draft = Invoice.draft(header);
        for (Demand demand : sheet.demands()) {
            draft = draft.append(List.of(claim(draft, demand)), List.of());
        }
        return ledger().claimed(null, draft).after().withVersion(1);
    }

    private Invoice sent(long id, Sheet sheet) {
        Invoice made = draft(id, sheet);
        opening.add(ledger().claimed(null, made.withVersion(0)));
        Invoice issued = new Issuing(IssueRequest.all(made.header().term()), FIRST)
                .issue(made, type(made), debtor(id), new InvoiceNumber(id), 1);
        Changes sent = ledger().issued(made, issued);
        opening.add(sent);
        return sent.after().withVersion(2);
    }

    static InvoiceType type(Invoice invoice) {
        return CATALOG.invoiceType(invoice.header().type()).orElseThrow();
    }

    ClaimLine claim(Invoice invoice, Demand demand) {
        LineType type = CATALOG.lineType(new LineTypeCode("L" + demand.lineType() % LINE_TYPES))
                .orElseThrow();
        return new ClaimLine(
                LineHead.of(invoice.nextLine(), type, day, "Avgift", Money.ofMinor(demand.minor(), NOK)),
                new PersonId("P1"),
                Study.NONE,
                type.codingOrNull(),
                ClaimTerms.of(
                        type, type(invoice).tied(type.code()).orElseThrow().priority()));
    }

    InvoiceLedger ledger() {
        return new InvoiceLedger(CATALOG, stamp(), day);
    }

    Drafting drafting() {
        return new Drafting(CATALOG, stamp());
    }

    Waiving waiving() {
        return new Waiving(CATALOG, stamp());
    }

    Refunding refunding() {
        return new Refunding(CATALOG, stamp());
    }

    Ending ending() {
        return new Ending(CATALOG, stamp());
    }

    Moving moving() {
        return new Moving(CATALOG, stamp());
    }

    LocalDate day() {
        return day;
    }

    /** Another day begins. */
    void tomorrow() {
        day = day.plusDays(1);
    }

    Invoice invoice(int index) {
        return invoices.get(index % invoices.size());
    }

    Done store(@Nullable Decision decision) {
        return decision instanceof Decision.Yes yes ? store(List.of(yes.changes())) : store(List.of());
    }

    Done store(MoveDecision decision) {
        return decision instanceof MoveDecision.Yes yes ? store(List.of(yes.source(), yes.target())) : store(List.of());
    }

    private Done store(List<Changes> changes) {
        for (Changes change : changes) {
            int index = indexOf(change.after().id());
            if (invoices.get(index).version() != change.expectedVersion()) {
                throw new AssertionError("stale: " + change.after().id());
            }
            invoices.set(index, change.after().withVersion(change.expectedVersion() + 1));
            steps.add(change);
        }
        return new Done(changes);
    }

    private int indexOf(InvoiceId id) {
        for (int i = 0; i < invoices.size(); i++) {
            if (invoices.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new AssertionError("no invoice " + id);
    }

    /** One of several, counted round; empty where there is none. */
    static <T> Optional<T> pick(List<T> of, int pick) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(pick % of.size()));
    }
}
