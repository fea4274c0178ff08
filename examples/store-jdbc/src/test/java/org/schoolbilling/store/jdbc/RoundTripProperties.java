package org.schoolbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.EndedByHand;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.Marks;
import org.schoolbilling.invoice.Milestones;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.arbitraries.InvoiceStory;
import org.schoolbilling.testkit.arbitraries.Invoices;
import org.schoolbilling.testkit.arbitraries.Terms;

/** What is read is what was stored, on both databases and each way in, and the derived columns are right (SPI-1, INV-2). */
class RoundTripProperties {

    private static final AtomicLong COUNT = new AtomicLong();
    private static @Nullable DatabaseFixture h2;
    private static @Nullable DatabaseFixture postgres;
    private static @Nullable DatabaseFixture copying;

    @BeforeContainer
    static void openDatabases() {
        h2 = new H2Fixture();
        postgres = new PostgresFixture();
        copying = PostgresFixture.copying();
    }

    @AfterContainer
    static void dropDatabases() {
        Objects.requireNonNull(h2).close();
        Objects.requireNonNull(postgres).close();
        Objects.requireNonNull(copying).close();
    }

    /** A store of a creditor of its own on each database, and one that copies all. */
    private static List<JdbcStore> stores() {
        CreditorId creditor = new CreditorId("T" + COUNT.incrementAndGet());
        return List.of(
                Objects.requireNonNull(h2).open(creditor),
                Objects.requireNonNull(postgres).open(creditor),
                Objects.requireNonNull(copying).open(creditor));
    }

    @Property(tries = 60)
    @Tag("SPI-1")
    @Tag("INV-2")
    void anInvoiceIsReadAsItWasStoredAndItsColumnsAgreeWithItsLines(@ForAll("stories") InvoiceStory story) {
        InvoiceId id = new InvoiceId(COUNT.incrementAndGet());
        InvoiceHistory history = story.play(id);
        for (JdbcStore store : stores()) {
            for (int i = 0; i < history.steps().size(); i++) {
                commit(
                        store,
                        ChangeSet.builder("step " + i).debtor(history.debtor()),
                        history.steps().get(i));
            }
            assertThat(store.invoices(List.of(id))).isEqualTo(Map.of(id, history.invoice()));
            assertThat(store.inconsistencies()).isEmpty();
        }
    }

    private static void commit(JdbcStore store, ChangeSet.Builder builder, Changes changes) {
        assertThat(store.commit(builder.invoice(changes).build())).isInstanceOf(CommitResult.Committed.class);
    }

    @Property(tries = 60)
    @Tag("SPI-1")
    @Tag("INV-1")
    void aHeaderIsReadAsItWasStored(@ForAll("headers") InvoiceHeader header) {
        Invoice draft = Invoice.draft(header);
        for (JdbcStore store : stores()) {
            ChangeSet.Builder builder = ChangeSet.builder("header").debtor(Books.debtor(1));
            commit(store, builder, new Changes(0, draft, 0, 0, BalancedPostings.NONE, List.of(), List.of()));
            assertThat(store.invoices(List.of(draft.id()))).containsValue(draft.withVersion(1));
        }
    }

    @Provide
    Arbitrary<InvoiceStory> stories() {
        return Invoices.stories();
    }

    /** Texts of all characters, dates and times of all centuries, everything optional there or not. */
    @Provide
    Arbitrary<InvoiceHeader> headers() {
        Arbitrary<Stamp> stamps = Combinators.combine(
                        texts(60).filter(t -> !t.isBlank()),
                        Arbitraries.longs().between(-4_000_000_000L, 8_000_000_000L),
                        Arbitraries.longs().between(0, 999_999))
                .as((actor, second, micros) ->
                        new Stamp(new Actor(actor), Instant.ofEpochSecond(second, micros * 1_000)));
        Arbitrary<Milestones> milestones = Combinators.combine(
                        days(),
                        days().injectNull(0.3),
                        days().injectNull(0.5),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(EndedByHand.class))
                .as((registered, due, reminded, reminders, ended) ->
                        new Milestones(registered, null, due, reminded, reminders, ended));
        Arbitrary<InvoiceHeader> unmarked = Combinators.combine(
                        Terms.terms(),
                        texts(60),
                        texts(250),
                        milestones,
                        stamps.tuple2(),
                        Arbitraries.of(LanguageForm.class).injectNull(0.5),
                        Arbitraries.of("86011117947", "12345678903")
                                .map(BankAccountNumber::new)
                                .injectNull(0.5),
                        Arbitraries.of(true, false))
                .as((term, reference, remark, dates, by, language, account, isDiscarded) -> new InvoiceHeader(
                        new InvoiceId(COUNT.incrementAndGet()),
                        Books.debtor(1).id(),
                        Books.draft(1).after().header().type(),
                        term,
                        7,
                        Books.NOK,
                        null,
                        null,
                        language,
                        reference,
                        dates,
                        account,
                        remark,
                        Marks.NONE,
                        isDiscarded ? 0 : 9,
                        isDiscarded,
                        by.get1(),
                        by.get2()));
        Arbitrary<String> reasons = texts(Marks.REASON).filter(t -> t.isEmpty() || !t.isBlank());
        Arbitrary<Marks> marks =
                Combinators.combine(reasons, reasons, days().injectNull(0.5)).as(Marks::new);
        return Combinators.combine(unmarked, marks).as(InvoiceHeader::withMarks);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(-200_000, 500_000).map(LocalDate::ofEpochDay);
    }

    /** At most so many UTF-16 units, surrogate pairs among them; what cannot be stored is left out. */
    private static Arbitrary<String> texts(int length) {
        return Arbitraries.oneOf(
                        Arbitraries.strings().all().ofMaxLength(length),
                        Arbitraries.strings().withChars("æøåÆØÅ%_'\"\\\n\t €").ofMaxLength(length),
                        Arbitraries.of("\uD83D\uDE00".repeat(length / 2), "\uFFFD\uE000", ""))
                .filter(RoundTripProperties::isStorable);
    }

    private static boolean isStorable(String text) {
        try {
            Texts.storable(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
