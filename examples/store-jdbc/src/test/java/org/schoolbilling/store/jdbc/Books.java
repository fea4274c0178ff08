package org.schoolbilling.store.jdbc;

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
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.BatchState;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.VoucherSum;
import org.schoolbilling.export.Vouchers;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.ClaimTerms;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.issue.Issuing;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.Match;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.KeyedClaim;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;
import org.schoolbilling.testkit.arbitraries.Catalogs;

/** Changes as runs make them, by the real decisions on the testkit's small catalogue. */
final class Books {

    static final CreditorId SCHOOL = new CreditorId("SKOLEN");
    static final Currency NOK = Currency.getInstance("NOK");
    static final Term TERM = new Term(2026, Season.AUTUMN);
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    static final Stamp STAMP = new Stamp(new Actor("clerk"), Instant.parse("2026-09-01T08:15:30.123456Z"));
    static final String ACCOUNT = "86011117947";

    private static final Catalog CATALOG = Catalogs.example(SCHOOL);
    private static final InvoiceLedger LEDGER = new InvoiceLedger(CATALOG, STAMP, TODAY);
    private static final InvoiceType SEMESTER =
            CATALOG.invoiceType(new InvoiceTypeCode("SEM")).orElseThrow();

    private Books() {}

    static Debtor debtor(long number) {
        return Debtor.of(new DebtorId("d" + number), DebtorKind.PERSON, number % 1_000_000, "Person " + number);
    }

    /** A new draft of semester fee, welfare fee and copying: 700 kroner, 100 of them optional. */
    static Changes draft(long id) {
        InvoiceHeader header = InvoiceHeader.draft(
                new InvoiceId(id),
                debtor(id).id(),
                SEMESTER.code(),
                TERM,
                1,
                NOK,
                Milestones.registered(TODAY, TODAY.plusDays(28)),
                STAMP);
        List<ClaimLine> claims = IntStream.range(0, SEMESTER.lineTypes().size())
                .mapToObj(i -> claim(i, "p" + id))
                .toList();
        return LEDGER.claimed(null, Invoice.draft(header).append(claims, List.of()));
    }

    private static ClaimLine claim(int index, String person) {
        var tied = SEMESTER.lineTypes().get(index);
        LineType type = CATALOG.lineType(tied.lineType()).orElseThrow();
        return new ClaimLine(
                LineHead.of(
                        index + 1, type, TODAY, type.lineText(), type.amount().orElseThrow()),
                new PersonId(person),
                Study.NONE,
                type.codingOrNull(),
                ClaimTerms.of(type, tied.priority()));
    }

    static KeyedClaim keyed(Changes draft) {
        ClaimLine first = draft.after().claims().get(0);
        return new KeyedClaim(
                new ClaimKey(first.person(), first.type(), TERM, Study.NONE),
                draft.after().id());
    }

    static Changes issue(Invoice draft, long number) {
        long debtor = Long.parseLong(draft.header().debtor().value().substring(1));
        return LEDGER.issued(
                draft,
                new Issuing(IssueRequest.all(TERM), TODAY)
                        .issue(draft, SEMESTER, debtor(debtor), new InvoiceNumber(number), 1));
    }

    /** A new invoice that is issued in the commit that makes it. */
    static Changes issued(long id, long number) {
        Changes draft = draft(id);
        return draft.then(issue(draft.after(), number));
    }

    static Changes pay(Invoice invoice, long minor, String reference) {
        return pay(invoice, minor, "", reference);
    }

    static Changes pay(Invoice invoice, long minor, String transaction, String reference) {
        PaymentOrigin origin = new PaymentOrigin(transaction, ACCOUNT, reference, "", "", List.of());
        return yes(LEDGER.register(invoice, new PaymentFacts(Money.ofMinor(minor, NOK), TODAY, origin, true)));
    }

    static Changes remark(Invoice invoice, String remark) {
        return yes(LEDGER.change(invoice, new InvoiceChange(null, null, remark, null)));
    }

    private static Changes yes(Decision decision) {
        if (decision instanceof Decision.Yes yes) {
            return yes.changes();
        }
        throw new IllegalStateException("the domain refused: " + decision);
    }

    /** The invoice as a commit of the changes leaves it. */
    static Invoice stored(Changes changes) {
        return changes.after().withVersion(changes.expectedVersion() + 1);
    }

    static ChangeSet.Builder changes(String id, Changes... invoices) {
        ChangeSet.Builder builder = ChangeSet.builder(id);
        for (Changes each : invoices) {
            String debtor = each.after().header().debtor().value();
            builder.invoice(each).debtor(debtor(Long.parseLong(debtor.substring(1))));
        }
        return builder;
    }

    /** A change set that issues as many new invoices, numbered on from a number; their ids are {@code first} and up. */
    static ChangeSet issuing(String id, long first, int count, long last) {
        Changes[] all = new Changes[count];
        for (int i = 0; i < count; i++) {
            all[i] = issued(first + i, last + 1 + i);
        }
        ChangeSet.Builder builder = changes(id, all).series(new SeriesMove(Series.INVOICE, last, last + count));
        for (Changes each : all) {
            builder.claim(keyed(each));
        }
        return builder.build();
    }

    static RecordedTransaction transaction(String reference, long minor) {
        BankTransaction row = new BankTransaction(
                1,
                TransactionKind.PAYMENT,
                ACCOUNT,
                TODAY,
                null,
                Money.ofMinor(minor, NOK),
                "",
                new BankReferences(reference, "", ""),
                "",
                "");
        return RecordedTransaction.of(
                TransactionKey.of(row, 1),
                row,
                new Match.NotRegistered(Outcome.MALFORMED_KID, "no KID"),
                "payments.txt");
    }

    /** The batch that a run makes of what is open. */
    static GlBatch batch(Store store, int ordinal) {
        List<VoucherSum> vouchers;
        try (Cursor<Posting> open = store.openPostings(TODAY)) {
            vouchers = Vouchers.of(open, store.series(Series.VOUCHER));
        }
        return new GlBatch(
                BatchNumber.of(TODAY, ordinal),
                TODAY,
                "gl07",
                1,
                vouchers,
                vouchers.stream().mapToLong(VoucherSum::postings).sum(),
                Money.sum(NOK, vouchers.stream().map(VoucherSum::amount).toList()),
                BatchState.CREATED,
                "",
                STAMP);
    }
}
