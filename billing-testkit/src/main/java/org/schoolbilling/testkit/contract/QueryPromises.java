package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.KURS;
import static org.schoolbilling.testkit.contract.Scenario.SEM;
import static org.schoolbilling.testkit.contract.Scenario.TERM;
import static org.schoolbilling.testkit.contract.Scenario.discard;
import static org.schoolbilling.testkit.contract.Scenario.draft;
import static org.schoolbilling.testkit.contract.Scenario.issue;
import static org.schoolbilling.testkit.contract.Scenario.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.InvoiceChange;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.InvoiceQuery.Days;
import org.schoolbilling.testkit.arbitraries.Catalogs;

/**
 * Each part of a query, alone and together. The invoices: 1 a draft, 2 sent, 3 partly paid, 4 settled (a course), 5 sent in
 * the next term, 6 discarded, 7 with a surplus.
 */
abstract class QueryPromises extends StorePromises {

    QueryPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    private void commitInvoices() {
        commit(draft(1, "d1", SEM, TERM, 1));
        commit(issue(commit(draft(2, "d2", SEM, TERM, 1)), 102));
        commit(pay(commit(issue(commit(draft(3, "d3", SEM, TERM, 1)), 103)), 100, "REF3"));
        Invoice course = commit(issue(commit(draft(4, "d1", KURS, TERM, 1)), 104));
        commit(pay(course, 5000, "REF4"));
        commit(issue(commit(draft(5, "d1", SEM, TERM.next(), 1)), 105));
        commit(discard(commit(draft(6, "d6", SEM, TERM, 1))));
        commit(pay(commit(issue(commit(draft(7, "d7", SEM, TERM, 1)), 107)), 700, "REF7"));
    }

    private List<Long> found(InvoiceQuery query) {
        return read(store.stream(query)).stream()
                .map(invoice -> invoice.id().value())
                .toList();
    }

    private static InvoiceQuery named(String name) {
        return new InvoiceQuery(null, null, Set.of(), null, name, null, null, null, null);
    }

    private static InvoiceQuery statuses(Status... statuses) {
        return new InvoiceQuery(null, null, Set.of(statuses), null, null, null, null, null, null);
    }

    private static InvoiceQuery by(
            @Nullable DebtorId debtor,
            @Nullable InvoiceNumber number,
            @Nullable String kid,
            @Nullable LineTypeCode lineType,
            @Nullable String customerReference) {
        return new InvoiceQuery(null, null, Set.of(), debtor, null, number, kid, lineType, customerReference);
    }

    @Test
    @Tag("INV-4")
    @Tag("INV-7")
    @LookAt("the condition that leaves discarded drafts out of every search")
    void aSearchForAllFindsAllButDiscardedDrafts() {
        commitInvoices();
        assertThat(found(InvoiceQuery.ALL)).containsExactly(1L, 2L, 3L, 4L, 5L, 7L);
        assertThat(found(InvoiceQuery.of(TERM, null, Set.of(Status.DRAFT)))).containsExactly(1L);
    }

    @Test
    @Tag("INV-7")
    @LookAt("the parts for term and type, and that parts are joined by and")
    void termAndTypeAreCompared() {
        commitInvoices();
        assertThat(found(InvoiceQuery.of(TERM, null, Set.of()))).containsExactly(1L, 2L, 3L, 4L, 7L);
        assertThat(found(InvoiceQuery.of(TERM.next(), SEM, Set.of()))).containsExactly(5L);
        assertThat(found(InvoiceQuery.of(TERM, KURS, Set.of()))).containsExactly(4L);
        assertThat(found(InvoiceQuery.of(TERM.next(), KURS, Set.of()))).isEmpty();
    }

    @Test
    @Tag("INV-7")
    @Tag("STA-0")
    @LookAt("the stored copy of the derived status, if there is one: it changes with every commit")
    void statusesAreThoseDerivedFromTheLines() {
        commitInvoices();
        assertThat(found(statuses(Status.DRAFT))).containsExactly(1L);
        assertThat(found(statuses(Status.SENT))).containsExactly(2L, 3L, 4L, 5L);
        assertThat(found(statuses(Status.SETTLED))).containsExactly(7L);
        assertThat(found(statuses(Status.SETTLED, Status.DRAFT))).containsExactly(1L, 7L);
        assertThat(found(statuses(Status.CREDITED))).isEmpty();
        assertThat(found(InvoiceQuery.of(TERM, SEM, Set.of(Status.SENT)))).containsExactly(2L, 3L);
    }

    @Test
    @Tag("INV-7")
    @LookAt("the parts for debtor, number, KID, line type and customer reference: each compared exactly")
    void keysAreComparedExactly() {
        commitInvoices();
        Invoice sent = fetch(draft(2).after());
        String kid = sent.header().kid().orElseThrow().value();
        assertThat(found(by(new DebtorId("d1"), null, null, null, null))).containsExactly(1L, 4L, 5L);
        assertThat(found(by(new DebtorId("D1"), null, null, null, null))).isEmpty();
        assertThat(found(by(null, new InvoiceNumber(103), null, null, null))).containsExactly(3L);
        assertThat(found(by(null, null, kid, null, null))).containsExactly(2L);
        assertThat(found(by(null, null, kid.substring(1), null, null))).isEmpty();
        assertThat(found(by(null, null, null, new LineTypeCode("KURSAVG"), null)))
                .containsExactly(4L);
        assertThat(found(by(null, null, null, new LineTypeCode("INNBET"), null)))
                .containsExactly(3L, 4L, 7L);
        InvoiceLedger ledger = new InvoiceLedger(Catalogs.example(Scenario.CREDITOR), Scenario.STAMP, Scenario.TODAY);
        commit(Scenario.yes(ledger.change(sent, new InvoiceChange(null, "Best. 4711 ÆØÅ", null, null))));
        assertThat(found(by(null, null, null, null, "Best. 4711 ÆØÅ"))).containsExactly(2L);
        assertThat(found(by(null, null, null, null, "Best. 4711"))).isEmpty();
    }

    @Test
    @Tag("INV-7")
    @LookAt("how a part of a name is searched for: case of æ, ø and å too, and no wildcards of the database")
    void aPartOfANameIsFoundInAnyCase() {
        name(1, "Åse Ødegård");
        name(2, "ÆRLIG BJØRNSTAD");
        name(3, "100%_sikker\\AS");
        name(4, "100 prosent");
        assertThat(found(named("ødeg"))).containsExactly(1L);
        assertThat(found(named("ÅSE"))).containsExactly(1L);
        assertThat(found(named("ærlig bjørn"))).containsExactly(2L);
        assertThat(found(named("E"))).as("names with an e").containsExactly(1L, 3L, 4L);
        assertThat(found(named("100%"))).containsExactly(3L);
        assertThat(found(named("0_"))).isEmpty();
        assertThat(found(named("%_S"))).containsExactly(3L);
        assertThat(found(named("\\as"))).containsExactly(3L);
        assertThat(found(named("nobody"))).isEmpty();
    }

    private void name(long id, String name) {
        Debtor debtor = Debtor.of(new DebtorId("d" + id), DebtorKind.PERSON, id, name);
        commit(scenario.changes().debtor(debtor).invoice(draft(id)));
    }

    @Test
    @Tag("INV-7")
    @LookAt(
            "the days of sending, of the due date and of lines: both ends are among them, and what has no such day is not")
    void daysAreComparedWithBothEnds() {
        commitInvoices();
        LocalDate today = Scenario.TODAY;
        Days any = Days.ANY;
        InvoiceLedger ledger = new InvoiceLedger(Catalogs.example(Scenario.CREDITOR), Scenario.STAMP, today);
        Invoice sent = fetch(draft(2).after());
        LocalDate due = today.plusYears(1);
        commit(Scenario.yes(ledger.change(sent, new InvoiceChange(due, null, null, null))));
        commit(pay(fetch(draft(5, "d1", SEM, TERM.next(), 1).after()), 10, today.minusYears(1), "EARLY"));

        assertThat(found(InvoiceQuery.ALL.on(new Days(today, today), any, any))).containsExactly(2L, 3L, 4L, 5L, 7L);
        assertThat(found(InvoiceQuery.ALL.on(new Days(today.plusDays(1), null), any, any)))
                .isEmpty();
        assertThat(found(InvoiceQuery.ALL.on(new Days(null, today.minusDays(1)), any, any)))
                .isEmpty();
        assertThat(found(InvoiceQuery.ALL.on(any, new Days(due, due), any))).containsExactly(2L);
        assertThat(found(InvoiceQuery.ALL.on(any, new Days(due.plusDays(1), null), any)))
                .isEmpty();
        Days early = new Days(today.minusYears(1), today.minusYears(1));
        assertThat(found(InvoiceQuery.ALL.on(any, any, early))).containsExactly(5L);
        InvoiceQuery payments = by(null, null, null, new LineTypeCode("INNBET"), null);
        assertThat(found(payments.on(any, any, early)))
                .as("payments of that day")
                .containsExactly(5L);
        InvoiceQuery claims = by(null, null, null, Scenario.SEMAVG, null);
        assertThat(found(claims.on(any, any, early))).as("claims of that day").isEmpty();
    }

    @Test
    @Tag("SLF-3")
    @LookAt("the condition on the day the debtor wished to have it sent")
    void invoicesThatDebtorsWishedToHaveSentAreFound() {
        commitInvoices();
        Invoice sent = fetch(draft(2).after());
        commit(Scenario.wish(sent));
        assertThat(found(InvoiceQuery.wished(TERM, null))).containsExactly(2L);
        assertThat(found(InvoiceQuery.wished(TERM.next(), null))).isEmpty();
    }

    @Test
    @Tag("INV-7")
    @LookAt("that the parts of a query are joined by and")
    void allPartsThatAreGivenMustFit() {
        commitInvoices();
        Invoice paid = fetch(draft(3).after());
        InvoiceQuery all = new InvoiceQuery(
                TERM,
                SEM,
                Set.of(Status.SENT, Status.SETTLED),
                paid.header().debtor(),
                "ØDEGÅRD",
                new InvoiceNumber(103),
                paid.header().kid().orElseThrow().value(),
                new LineTypeCode("INNBET"),
                "");
        assertThat(found(all)).containsExactly(3L);
        assertThat(found(new InvoiceQuery(
                        TERM, SEM, Set.of(), paid.header().debtor(), null, new InvoiceNumber(102), null, null, null)))
                .as("the number of one invoice and the debtor of another")
                .isEmpty();
    }
}
