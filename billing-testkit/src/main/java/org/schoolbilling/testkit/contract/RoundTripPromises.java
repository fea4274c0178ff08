package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.STAMP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.LineHead;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.HostEvent;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredCatalog;
import org.schoolbilling.spi.store.StoredEvent;
import org.schoolbilling.testkit.arbitraries.Debtors;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.arbitraries.InvoiceStory;
import org.schoolbilling.testkit.arbitraries.Invoices;
import org.schoolbilling.testkit.arbitraries.Payments;

/** What is read is what was stored, for any value. Each value is stored for a creditor of its own. */
abstract class RoundTripPromises extends StorePromises {

    private static final int TRIES = 60;

    private int values;

    RoundTripPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    private <T> void forAll(Arbitrary<T> arbitrary, RoundTrip<T> roundTrip) {
        Trying.forAll(arbitrary, TRIES, value -> {
            values++;
            Store own = fixture.open(new CreditorId("CREDITOR-" + values));
            roundTrip.of(own, value, new InvoiceId(values));
        });
    }

    private interface RoundTrip<T> {
        void of(Store own, T value, InvoiceId id);
    }

    @Test
    @Tag("SPI-5")
    @Tag("INV-8")
    @LookAt("columns that cut, round or normalise: texts, amounts, dates, codings, empty against absent")
    void everyStepOfAnInvoiceIsReadAsItWasStored() {
        forAll(Invoices.stories(), this::everyStep);
    }

    private void everyStep(Store own, InvoiceStory story, InvoiceId id) {
        InvoiceHistory history = story.play(id);
        List<Posting> journal = new ArrayList<>();
        List<LogEntry> log = new ArrayList<>();
        List<HostEvent> events = new ArrayList<>();
        for (int i = 0; i < history.steps().size(); i++) {
            Changes step = history.steps().get(i);
            committed(own.commit(
                    scenario.changes().debtor(history.debtor()).invoice(step).build()));
            journal.addAll(step.postings().postings());
            log.addAll(step.log());
            events.addAll(step.events());
            assertThat(own.invoices(List.of(id))).as("step %s", i).isEqualTo(Map.of(id, history.afterStep(i)));
        }
        assertThat(own.postings(List.of(id)).getOrDefault(id, List.of()))
                .as("the journal")
                .isEqualTo(journal);
        assertThat(own.log(id)).as("the log").isEqualTo(log);
        assertThat(own.events(id))
                .as("the events")
                .extracting(StoredEvent::event)
                .isEqualTo(events);
        assertThat(own.debtors(List.of(history.debtor().id()))).containsValue(history.debtor());
    }

    @Test
    @Tag("SPI-5")
    @Tag("CAT-1")
    @LookAt("lines of every role: their targets, and whether a person made them")
    void linesOfEveryRoleAreReadAsTheyWereStored() {
        forAll(Invoices.fromLines(), (own, written, id) -> {
            Invoice invoice = written.withVersion(0);
            Debtor debtor = Scenario.debtor(invoice.header().debtor().value());
            committed(own.commit(scenario.changes()
                    .debtor(debtor)
                    .invoice(new Changes(0, invoice, 0, 0, BalancedPostings.NONE, List.of(), List.of()))
                    .build()));
            assertThat(own.invoices(List.of(invoice.id()))).containsValue(invoice.withVersion(1));
        });
    }

    @Test
    @Tag("SPI-5")
    @Tag("LOG-5")
    @LookAt("columns of debtors: kinds, addresses of up to four lines, ids that may be absent")
    void everyDebtorIsReadAsItWasStored() {
        forAll(Debtors.debtors(), (own, debtor, id) -> {
            committed(own.commit(scenario.changes().debtor(debtor).build()));
            Debtor found = own.debtors(List.of(debtor.id())).get(debtor.id());
            assertThat(found).isEqualTo(debtor);
        });
    }

    @Test
    @Tag("SPI-5")
    @Tag("PAY-5")
    @LookAt("columns of bank transactions: signed amounts, dates that may be absent, references as the bank wrote them")
    void everyTransactionIsReadAsItWasStored() {
        forAll(Payments.unresolved(), (own, transaction, id) -> {
            committed(own.commit(scenario.changes().transaction(transaction).build()));
            RecordedTransaction stored = transaction.withVersion(1);
            assertThat(own.transactions(List.of(transaction.key()))).isEqualTo(Map.of(transaction.key(), stored));
            assertThat(read(own.unresolved())).containsExactly(stored);
        });
    }

    @Test
    @Tag("MON-1")
    @Tag("SPI-5")
    @LookAt("the widths of columns: amounts are longs, times have microseconds, texts their full length")
    void theLargestValuesFit() {
        Stamp early = new Stamp(new Actor("Å".repeat(60)), Instant.parse("1999-12-31T23:59:59.999999Z"));
        InvoiceHeader h = Scenario.draft(1).after().header();
        InvoiceHeader wide = new InvoiceHeader(
                new InvoiceId(Long.MAX_VALUE),
                h.debtor(),
                h.type(),
                h.term(),
                Integer.MAX_VALUE,
                h.currency(),
                null,
                null,
                null,
                "Æ".repeat(60),
                Milestones.registered(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31)),
                null,
                "Ø\n\t".repeat(80),
                Marks.NONE,
                0,
                false,
                early,
                new Stamp(new Actor("x"), Instant.parse("2100-02-28T00:00:00Z")));
        ClaimLine claim = Scenario.draft(1).after().claims().get(0);
        LineHead head = claim.head();
        ClaimLine dear = new ClaimLine(
                new LineHead(
                        1,
                        head.type(),
                        head.category(),
                        head.role(),
                        LocalDate.of(2024, 2, 29),
                        "Å".repeat(70),
                        Money.ofMinor(Long.MAX_VALUE / 2, h.currency())),
                claim.person(),
                claim.study(),
                claim.codingOrNull(),
                claim.terms());
        Invoice invoice = Invoice.draft(wide).append(List.of(dear), List.of());
        commit(scenario.changes(new Changes(0, invoice, 0, 0, BalancedPostings.NONE, List.of(), List.of())));
        assertThat(fetch(invoice)).isEqualTo(invoice.withVersion(1));
    }

    @Test
    @Tag("REM-7")
    @Tag("SPI-5")
    @LookAt("the columns of marks: they change with the invoice, and are lifted again")
    void marksAreReadAsTheyWereSetAndLifted() {
        Invoice sent = commit(Scenario.draft(1));
        Marks all = new Marks("Klage", "Å".repeat(Marks.REASON), LocalDate.of(2026, 2, 3));
        Invoice marked = commit(marked(sent, all));
        assertThat(fetch(marked).header().marks()).isEqualTo(all);
        Invoice lifted = commit(marked(marked, Marks.NONE));
        assertThat(fetch(lifted).header().marks()).isEqualTo(Marks.NONE);
    }

    private static Changes marked(Invoice invoice, Marks marks) {
        return Scenario.remark(invoice.withHeader(invoice.header().withMarks(marks)), "marked");
    }

    @Test
    @Tag("CAT-9")
    @Tag("SPI-5")
    @LookAt("the column of the catalogue's text: it has no limit, and nothing in it is changed")
    void aLongCatalogueIsReadAsItWasStored() {
        StoredCatalog long1 = new StoredCatalog(1, "{\r\n  \"æøå\": \"\\u00e6 'x' ; -- \"}\n".repeat(20_000), STAMP);
        commit(scenario.changes().catalog(long1));
        assertThat(store.catalog(1)).contains(long1);
    }
}
