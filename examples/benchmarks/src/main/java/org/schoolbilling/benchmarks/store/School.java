package org.schoolbilling.benchmarks.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.TiedLineType;
import org.schoolbilling.claim.ClaimKey;
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
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Study;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.CatalogCodec;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.KeyedClaim;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.store.jdbc.JdbcStores;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;
import org.schoolbilling.testkit.arbitraries.Catalogs;

/** A school that makes invoices of three claims each, 700 kroner together, by the real decisions. */
final class School {

    static final CreditorId CREDITOR = new CreditorId("SKOLEN");
    static final Currency NOK = Currency.getInstance("NOK");
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    static final Actor CLERK = new Actor("clerk");

    private static final Term TERM = new Term(2026, Season.AUTUMN);
    private static final Instant NOW = Instant.parse("2026-09-01T08:15:30.123456Z");
    private static final Stamp STAMP = new Stamp(CLERK, NOW);
    private static final Catalog CATALOG = Catalogs.example(CREDITOR);
    private static final InvoiceType SEMESTER =
            CATALOG.invoiceType(new InvoiceTypeCode("SEM")).orElseThrow();
    private static final InvoiceLedger LEDGER = new InvoiceLedger(CATALOG, STAMP, TODAY);
    private static final Issuing ISSUING = new Issuing(IssueRequest.all(TERM), TODAY);

    private School() {}

    /** There is one catalogue, and it is not written down. */
    private static final class OneCatalog implements CatalogCodec {
        @Override
        public String write(Catalog catalog) {
            return "example";
        }

        @Override
        public Catalog read(String document) {
            return CATALOG;
        }
    }

    static SchoolBilling billing(JdbcStores stores, int chunk) {
        SchoolBilling billing = SchoolBilling.builder(
                        stores.store(CREDITOR), new OneCatalog(), stores.ids(), Clock.fixed(NOW, ZoneOffset.UTC))
                .chunkSize(chunk)
                .build();
        billing.putCatalog(CATALOG, CLERK);
        return billing;
    }

    private static Debtor debtor(long number) {
        return new Debtor(
                new DebtorId("d" + number),
                DebtorKind.PERSON,
                number % 999_999 + 1,
                "Person " + number,
                new Address(List.of("Skoleveien " + number % 200), "0150", "Oslo"),
                null,
                null,
                null,
                null);
    }

    /** The KID of an invoice that {@link #issuing} makes. */
    static String kid(long number) {
        return Issuing.kid(
                        SEMESTER.kidScheme(),
                        new InvoiceNumber(number),
                        debtor(number).number())
                .value();
    }

    /** New invoices, issued as they are made: numbers from {@code first} on, which are their ids and debtors too. */
    static ChangeSet issuing(long first, int count) {
        ChangeSet.Builder changes = ChangeSet.builder("issue " + first)
                .series(new SeriesMove(Series.INVOICE, first - 1, first - 1 + count));
        for (long number = first; number < first + count; number++) {
            Changes issued = issued(number);
            changes.invoice(issued).debtor(debtor(number));
            for (ClaimLine claim : issued.after().claims()) {
                changes.claim(new KeyedClaim(
                        new ClaimKey(claim.person(), claim.type(), TERM, Study.NONE),
                        issued.after().id()));
            }
        }
        return changes.build();
    }

    private static Changes issued(long number) {
        Invoice empty = Invoice.draft(InvoiceHeader.draft(
                new InvoiceId(number),
                debtor(number).id(),
                SEMESTER.code(),
                TERM,
                1,
                NOK,
                Milestones.registered(TODAY, TODAY.plusDays(28)),
                STAMP));
        List<TiedLineType> types = SEMESTER.lineTypes();
        Changes draft = LEDGER.claimed(
                null,
                empty.append(
                        IntStream.range(0, types.size())
                                .mapToObj(i -> claim(i, types.get(i), "p" + number))
                                .toList(),
                        List.of()));
        return draft.then(LEDGER.issued(
                draft.after(), ISSUING.issue(draft.after(), SEMESTER, debtor(number), new InvoiceNumber(number), 1)));
    }

    private static ClaimLine claim(int index, TiedLineType tied, String person) {
        LineType type = CATALOG.lineType(tied.lineType()).orElseThrow();
        return new ClaimLine(
                LineHead.of(
                        index + 1, type, TODAY, type.lineText(), type.amount().orElseThrow()),
                new PersonId(person),
                Study.NONE,
                type.codingOrNull(),
                ClaimTerms.of(type, tied.priority()));
    }
}
