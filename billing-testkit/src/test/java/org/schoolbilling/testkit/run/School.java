package org.schoolbilling.testkit.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.charge.GenerateRequest;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.issue.IssueRequest;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.bank.BankFileItem;
import org.schoolbilling.spi.roster.RosterSource;
import org.schoolbilling.spi.run.GenerateReport;
import org.schoolbilling.spi.run.IssueReport;
import org.schoolbilling.spi.run.LoadItem;
import org.schoolbilling.spi.run.LoadReport;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.SchoolBilling;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;
import org.schoolbilling.testkit.arbitraries.Catalogs;
import org.schoolbilling.testkit.memory.AscendingIds;
import org.schoolbilling.testkit.memory.InMemoryRoster;
import org.schoolbilling.testkit.memory.InMemoryStore;

/** A small school on in-memory adapters: each test changes what it is about. */
final class School {

    static final CreditorId CREDITOR = new CreditorId("TESTSKOLEN");
    static final Currency NOK = Currency.getInstance("NOK");
    static final Actor CLERK = new Actor("clerk");
    static final Term TERM = new Term(2026, Season.AUTUMN);
    static final LocalDate TODAY = LocalDate.of(2026, 8, 20);
    static final InvoiceTypeCode SEM = new InvoiceTypeCode("SEM");
    static final LineTypeCode SEMAVG = new LineTypeCode("SEMAVG");
    static final LineTypeCode SAIH = new LineTypeCode("SAIH");
    static final LineTypeCode KOPI = new LineTypeCode("KOPI");
    static final String ACCOUNT = "86011117947";

    final InMemoryRoster roster = new InMemoryRoster();
    final TextCodec codec = new TextCodec();
    final InMemoryStore store = InMemoryStore.of(CREDITOR);
    final AscendingIds ids = AscendingIds.fromOne();
    final Catalog catalog = Catalogs.example(CREDITOR);
    SchoolBilling billing;

    School() {
        this(1_000);
    }

    School(int chunkSize) {
        billing = on(store, roster, chunkSize);
        billing.putCatalog(catalog, CLERK);
    }

    SchoolBilling on(Store other, RosterSource people, int chunkSize) {
        return SchoolBilling.builder(
                        other, codec, ids, Clock.fixed(Instant.parse("2026-08-20T08:00:00Z"), ZoneOffset.UTC))
                .roster(people)
                .random(new SplittableRandom(1))
                .chunkSize(chunkSize)
                .build();
    }

    /** The same school on a later day. */
    SchoolBilling at(LocalDate day) {
        return at(day, store, 1_000);
    }

    SchoolBilling at(LocalDate day, Store other, int chunkSize) {
        return SchoolBilling.builder(other, codec, ids, Clock.fixed(Instant.parse(day + "T08:00:00Z"), ZoneOffset.UTC))
                .roster(roster)
                .random(new SplittableRandom(1))
                .chunkSize(chunkSize)
                .build();
    }

    static Money nok(String amount) {
        return Money.parse(amount, NOK);
    }

    static Person person(int number) {
        return Person.of(new PersonId("S" + number), number, new PersonName("Kari", "Nordmann " + number));
    }

    static Person withStudyRights(Person p, List<StudyRight> rights) {
        return new Person(
                p.id(),
                p.number(),
                p.isParticipant(),
                p.name(),
                p.address(),
                p.language(),
                p.nationalIdOrNull(),
                p.birthDateOrNull(),
                p.channels(),
                p.hasStudyCompetence(),
                p.feeBasis(),
                p.isBoarding(),
                p.memberships(),
                rights,
                p.leaves(),
                p.semesterRegistrations(),
                p.registrationCards(),
                p.exams(),
                p.admissions(),
                p.courses());
    }

    School withStudents(int count) {
        for (int i = 1; i <= count; i++) {
            roster.put(person(100_000 + i));
        }
        return this;
    }

    /** A file of ids that names the first students. */
    Selection students(int count) {
        List<FileId> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ids.add(new FileId(i, new PersonId("S" + (100_000 + i))));
        }
        return new Selection.OfFile(ids);
    }

    static GenerateRequest request(Selection selection, LineTypeCode... types) {
        return new GenerateRequest(
                SEM, List.of(types), Map.of(), TERM, LocalDate.of(2026, 9, 15), selection, false, false);
    }

    GenerateReport generate(int students, LineTypeCode... types) {
        return billing.generate(Mode.COMMIT, request(students(students), types), true, CLERK, i -> {});
    }

    IssueReport issue() {
        return billing.issue(Mode.COMMIT, IssueRequest.all(TERM), CLERK, i -> {});
    }

    /** One student's sent invoice of 600.00 mandatory, 40.00 and 60.00 optional; its number is 1. */
    School withSentInvoice() {
        withStudents(1).generate(1, SEMAVG, SAIH, KOPI);
        issue();
        return this;
    }

    Invoice invoice(long number) {
        InvoiceNumber wanted = new InvoiceNumber(number);
        return store.invoicesByNumber(List.of(wanted)).get(wanted);
    }

    Settlement settlement(long number) {
        return Settlement.of(invoice(number));
    }

    List<Invoice> all() {
        List<Invoice> found = new ArrayList<>();
        try (Cursor<Invoice> cursor = store.stream(InvoiceQuery.ALL)) {
            cursor.forEachRemaining(found::add);
        }
        return found;
    }

    String kid(long number) {
        return invoice(number).header().kid().orElseThrow().value();
    }

    static BankTransaction payment(String kid, String amount, String reference) {
        return transaction(TransactionKind.PAYMENT, kid, amount, reference, ACCOUNT);
    }

    static BankTransaction transaction(
            TransactionKind kind, String kid, String amount, String reference, String account) {
        return new BankTransaction(
                1,
                kind,
                account,
                LocalDate.of(2026, 8, 25),
                null,
                nok(amount),
                kid,
                new BankReferences(reference, "", ""),
                "",
                "");
    }

    LoadReport load(BankTransaction... transactions) {
        return load(Mode.COMMIT, new ArrayList<>(), transactions);
    }

    LoadReport load(Mode mode, List<LoadItem> items, BankTransaction... transactions) {
        List<BankFileItem> content = new ArrayList<>();
        content.add(new BankFileItem.Structural(1, "start"));
        for (BankTransaction transaction : transactions) {
            content.add(new BankFileItem.Transaction(transaction));
        }
        return billing.load(mode, ListedBankFile.FILE, new ListedBankFile(content), CLERK, items::add);
    }
}
