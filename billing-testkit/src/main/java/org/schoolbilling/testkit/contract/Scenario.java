package org.schoolbilling.testkit.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.ClaimTerms;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.issue.Issuing;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Correcting;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.Drafting;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.ledger.InvoiceErasing;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.ledger.ReferenceChange;
import org.schoolbilling.ledger.Refunding;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.KeyedClaim;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;
import org.schoolbilling.testkit.arbitraries.Catalogs;

/** Changes as runs make them, by the real decisions on a small catalogue; what a test does not name is always the same. */
final class Scenario {

    static final CreditorId CREDITOR = new CreditorId("TESTSKOLEN");
    static final CreditorId OTHER_CREDITOR = new CreditorId("NABOSKOLEN");
    static final Currency NOK = Currency.getInstance("NOK");
    static final Term TERM = new Term(2026, Season.SPRING);
    static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    static final Stamp STAMP = new Stamp(new Actor("clerk"), Instant.parse("2026-02-02T09:30:00.123456Z"));
    static final InvoiceTypeCode SEM = new InvoiceTypeCode("SEM");
    static final InvoiceTypeCode KURS = new InvoiceTypeCode("KURS");
    static final LineTypeCode SEMAVG = new LineTypeCode("SEMAVG");
    static final String ACCOUNT = "86011117947";

    private static final Catalog CATALOG = Catalogs.example(CREDITOR);
    private static final InvoiceLedger LEDGER = new InvoiceLedger(CATALOG, STAMP, TODAY);

    private int commits;

    /** Starts a change set with an id of its own. */
    ChangeSet.Builder changes() {
        return ChangeSet.builder("commit-" + ++commits);
    }

    /** A change set with changes of invoices, and their debtors, who are always the same. */
    ChangeSet.Builder changes(Changes... invoices) {
        ChangeSet.Builder builder = changes();
        for (Changes each : invoices) {
            with(builder, each);
        }
        return builder;
    }

    /** A change set that makes a batch, with the voucher numbers it takes. */
    ChangeSet.Builder export(GlBatch batch) {
        long first = batch.vouchers().get(0).number();
        return changes()
                .newBatch(batch)
                .series(new SeriesMove(
                        Series.VOUCHER, first - 1, first - 1 + batch.vouchers().size()));
    }

    static ChangeSet.Builder with(ChangeSet.Builder builder, Changes invoice) {
        return builder.debtor(debtor(invoice.after().header().debtor().value())).invoice(invoice);
    }

    /** The person with an id; its number is made of the digits in it. */
    static Debtor debtor(String id) {
        String digits = id.replaceAll("\\D", "");
        long number = digits.isEmpty() ? 1 : Long.parseLong(digits) % 999_999 + 1;
        return Debtor.of(new DebtorId(id), DebtorKind.PERSON, number, "Åse Ødegård " + id);
    }

    /** The invoice as a commit of these changes leaves it. */
    static Invoice stored(Changes changes) {
        return changes.after().withVersion(changes.expectedVersion() + 1);
    }

    /** A new semester-fee draft of its own debtor, {@code d<id>}. */
    static Changes draft(long id) {
        return draft(id, "d" + id, SEM, TERM, 1);
    }

    static Changes draft(long id, String debtor, InvoiceTypeCode type, Term term, int sequence) {
        InvoiceHeader header = InvoiceHeader.draft(
                new InvoiceId(id),
                new DebtorId(debtor),
                type,
                term,
                sequence,
                NOK,
                Milestones.registered(TODAY, TODAY.plusDays(28)),
                STAMP);
        InvoiceType invoiceType = type(type);
        List<ClaimLine> claims = IntStream.range(0, invoiceType.lineTypes().size())
                .mapToObj(i -> claim(i + 1, debtor, invoiceType, i))
                .toList();
        return LEDGER.claimed(null, Invoice.draft(header).append(claims, List.of()));
    }

    private static InvoiceType type(InvoiceTypeCode code) {
        return CATALOG.invoiceType(code).orElseThrow();
    }

    private static ClaimLine claim(int number, String person, InvoiceType type, int tied) {
        LineType lineType =
                CATALOG.lineType(type.lineTypes().get(tied).lineType()).orElseThrow();
        return new ClaimLine(
                LineHead.of(
                        number,
                        lineType,
                        TODAY,
                        lineType.lineText(),
                        lineType.amount().orElse(Money.ofMinor(125_050, NOK))),
                new PersonId(person),
                Study.NONE,
                lineType.codingOrNull(),
                ClaimTerms.of(lineType, type.lineTypes().get(tied).priority()));
    }

    /** Keys a draft's first claim. */
    static KeyedClaim keyed(Changes draft) {
        Invoice invoice = draft.after();
        return new KeyedClaim(
                key(invoice.header().debtor().value(), invoice.line(1).type()), invoice.id());
    }

    static ClaimKey key(String person, LineTypeCode lineType) {
        return new ClaimKey(new PersonId(person), lineType, TERM, Study.NONE);
    }

    /** Issues a draft, with a KID of its number and debtor. */
    static Changes issue(Invoice draft, long number) {
        Debtor debtor = debtor(draft.header().debtor().value());
        Invoice issued = new Issuing(IssueRequest.all(TERM), TODAY)
                .issue(draft, type(draft.header().type()), debtor, new InvoiceNumber(number), 1);
        return LEDGER.issued(draft, issued);
    }

    /** A new invoice that is issued in the commit that makes it. */
    static Changes issued(long id, long number) {
        Changes draft = draft(id);
        return draft.then(issue(draft.after(), number));
    }

    /** A payment of so many kroner, named by a reference. */
    static Changes pay(Invoice invoice, long kroner, String reference) {
        return pay(invoice, kroner, TODAY, reference);
    }

    static Changes pay(Invoice invoice, long kroner, LocalDate date, String reference) {
        PaymentOrigin origin = new PaymentOrigin("", ACCOUNT, reference, "", "", List.of());
        return yes(LEDGER.register(invoice, new PaymentFacts(Money.ofMinor(kroner * 100, NOK), date, origin, true)));
    }

    static Changes pay(Invoice invoice, PaymentOrigin origin, long kroner) {
        return yes(LEDGER.register(invoice, new PaymentFacts(Money.ofMinor(kroner * 100, NOK), TODAY, origin, true)));
    }

    /** Another archive reference on a payment; the journal is the invoice's, as it was read. */
    static Changes correct(Invoice invoice, List<Posting> journal, int line, String reference) {
        return yes(new Correcting(CATALOG, STAMP)
                .correct(invoice, journal, line, new ReferenceChange(reference, null), List.of()));
    }

    /** Pays back what is held beyond all claims. */
    static Changes refund(Invoice invoice, LocalDate date) {
        return yes(new Refunding(CATALOG, STAMP).surplus(invoice, null, new BankAccountNumber("97104133219"), date));
    }

    /** Pays back so much of what is held beyond all claims. */
    static Changes refund(Invoice invoice, Money amount, LocalDate date) {
        return yes(new Refunding(CATALOG, STAMP).surplus(invoice, amount, new BankAccountNumber("97104133219"), date));
    }

    /** The bank sent the last refund back. */
    static Changes returned(Invoice invoice) {
        InvoiceLine refund = invoice.lines().stream()
                .filter(l -> l.role() == Role.REFUND)
                .reduce((a, b) -> b)
                .orElseThrow();
        return yes(new Refunding(CATALOG, STAMP).returned(invoice, refund.number(), TODAY));
    }

    static Changes change(Invoice invoice, InvoiceChange change) {
        return yes(LEDGER.change(invoice, change));
    }

    /** An invoice with what tells of its debtor cleared; there must be something. */
    static Changes erased(Invoice invoice) {
        return erased(invoice, List.of());
    }

    /** The same, with the notes of its postings. */
    static Changes erased(Invoice invoice, List<Posting> journal) {
        return new InvoiceErasing(CATALOG, STAMP).erased(invoice, journal).orElseThrow();
    }

    static Changes discard(Invoice draft) {
        return yes(new Drafting(CATALOG, STAMP).discard(draft));
    }

    /** The same invoice with another remark, which nothing else depends on. */
    static Changes remark(Invoice invoice, String remark) {
        return yes(LEDGER.change(invoice, new InvoiceChange(null, null, remark, null)));
    }

    /** The same invoice with the debtor's wish to have it sent. */
    static Changes wish(Invoice invoice) {
        return LEDGER.wishSending(invoice, TODAY);
    }

    static Changes yes(Decision decision) {
        if (decision instanceof Decision.Yes yes) {
            return yes.changes();
        }
        throw new IllegalStateException("the domain refused what this scenario needs: " + decision);
    }
}
