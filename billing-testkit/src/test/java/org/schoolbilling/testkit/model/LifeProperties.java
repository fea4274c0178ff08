package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.schoolbilling.catalog.AccountCoding;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.money.Money;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.settlement.ClaimPosition;
import org.schoolbilling.settlement.PaymentPosition;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.settlement.Transitions;
import org.schoolbilling.settlement.Trigger;
import org.schoolbilling.testkit.model.Life.Demand;
import org.schoolbilling.testkit.model.Life.Done;
import org.schoolbilling.testkit.model.Life.Sheet;

/** Whatever is done to several invoices, in whatever order: after every operation the domain and the naive model agree. */
class LifeProperties {

    private static final int TRIES = 600;

    @Provide
    Arbitrary<List<Sheet>> sheets() {
        Arbitrary<Demand> demands = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.longs().between(1, 6).map(i -> i * 1000)),
                                Tuple.of(1, Arbitraries.longs().between(1, 9_999))))
                .as(Demand::new);
        Arbitrary<Sheet> sheets = Combinators.combine(
                        Arbitraries.of(Life.Kind.class),
                        demands.list().ofMinSize(1).ofMaxSize(4))
                .as(Sheet::new);
        return sheets.list().ofMinSize(2).ofMaxSize(3).withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.of(Deed.Kind.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(
                                Deed.Amount.ALL,
                                Deed.Amount.ALL,
                                Deed.Amount.HALF,
                                Deed.Amount.ONE_ORE,
                                Deed.Amount.ALL_BUT_ONE_ORE))
                .as(Deed::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(14)
                .withoutEdgeCases();
    }

    /** Looks at each invoice that an operation changed, right after it. */
    private interface Look {
        void at(Life life, Changes changes, Invoice after);
    }

    private static Life live(List<Sheet> sheets, List<Deed> deeds, Look look) {
        Life life = new Life(sheets);
        for (Deed deed : deeds) {
            Done done = deed.on(life);
            for (Changes changes : done.changes()) {
                look.at(life, changes, changes.after());
            }
        }
        return life;
    }

    private static NaiveInvoice naive(Invoice invoice) {
        return NaiveInvoice.of(invoice, Life.type(invoice), Life.CATALOG.settings());
    }

    @Property(tries = TRIES)
    @Tag("ALC-3")
    @Tag("ALC-10")
    @Tag("OPT-6")
    @Tag("OPT-7")
    @Tag("MOV-1")
    @Tag("MOV-3")
    @Tag("MOV-4")
    @Tag("WAI-1")
    @Tag("WAI-4")
    @Tag("REF-2")
    @Tag("REF-3")
    void whatStandsIsWhatTheFactsGive(
            @ForAll @From("sheets") List<Sheet> sheets, @ForAll @From("deeds") List<Deed> deeds) {
        live(sheets, deeds, (life, changes, after) -> {
            Books books = Books.of(after, List.of());
            NaiveInvoice naive = naive(after);
            assertThat(books.open()).as("open").isEqualTo(naive.open());
            assertThat(books.waived()).as("waived").isEqualTo(naive.waived());
            assertThat(books.grantedBack()).as("granted back").isEqualTo(naive.grantedBack());
            assertThat(books.allocated()).as("allocated").isEqualTo(naive.allocated());
            assertThat(books.unplaced()).as("unplaced").isEqualTo(naive.unplaced());
        });
    }

    @Property(tries = TRIES)
    @Tag("STA-3")
    @Tag("STA-6")
    @Tag("STA-7")
    @Tag("INV-2")
    void statusAndBalanceAreThoseOfTheFacts(
            @ForAll @From("sheets") List<Sheet> sheets, @ForAll @From("deeds") List<Deed> deeds) {
        live(sheets, deeds, (life, changes, after) -> {
            NaiveInvoice naive = naive(after);
            Settlement settlement = Settlement.of(after);
            assertThat(settlement.status()).isEqualTo(naive.status()).isNotEqualTo(Status.DRAFT);
            assertThat(settlement.balance().toDecimal())
                    .isEqualTo(naive.balance())
                    .isEqualTo(Books.balance(after));
        });
    }

    @Property(tries = TRIES)
    @Tag("ALC-4")
    @Tag("ALC-9")
    @Tag("REF-6")
    void everythingAddsUpAndTheBalanceIsZeroExactlyWhenNothingIsOwedAndNothingHeld(
            @ForAll @From("sheets") List<Sheet> sheets, @ForAll @From("deeds") List<Deed> deeds) {
        live(sheets, deeds, (life, changes, after) -> {
            Settlement settlement = Settlement.of(after);
            Money zero = Money.zero(Life.NOK);
            Money owed = zero;
            Money held = zero;
            for (ClaimPosition c : settlement.claimPositions()) {
                assertThat(List.of(c.open(), c.allocated(), c.waived(), c.grantedBack()))
                        .noneMatch(Money::isNegative);
                assertThat(c.open().plus(c.allocated()).plus(c.waived()).plus(c.grantedBack()))
                        .isEqualTo(c.line().amount());
                owed = owed.plus(c.open());
            }
            for (PaymentPosition p : settlement.paymentPositions()) {
                assertThat(List.of(p.allocated(), p.unplaced(), p.refunded(), p.movedOut()))
                        .noneMatch(Money::isNegative);
                assertThat(p.allocated().plus(p.unplaced()).plus(p.refunded()).plus(p.movedOut()))
                        .isEqualTo(p.line().amount());
                held = held.plus(p.unplaced());
            }
            assertThat(List.of(settlement.outstanding(), settlement.surplus()))
                    .as("added up by role, where the positions are line by line")
                    .containsExactly(owed, held);
            assertThat(owed.isPositive() && held.isPositive())
                    .as("owed %s beside held %s", owed, held)
                    .isFalse();
            assertThat(settlement.balance().isZero()).isEqualTo(owed.isZero() && held.isZero());
        });
    }

    @Property(tries = TRIES)
    @Tag("PST-3")
    @Tag("PST-4")
    @Tag("PST-7")
    @Tag("MOV-2")
    void everyAccountStandsWhereOneCorrectBookingWouldHavePutIt(
            @ForAll @From("sheets") List<Sheet> sheets, @ForAll @From("deeds") List<Deed> deeds) {
        Map<AccountCoding, BigDecimal> ledger = new HashMap<>();
        Life life = new Life(sheets);
        for (Deed deed : deeds) {
            for (Changes changes : deed.on(life).changes()) {
                for (Posting posting : changes.postings().postings()) {
                    assertThat(posting.invoice()).isEqualTo(changes.after().id());
                    ledger.merge(posting.coding(), posting.signed().toDecimal(), BigDecimal::add);
                }
            }
            ledger.values().removeIf(sum -> sum.signum() == 0);
            assertThat(ledger).as("after %s", deed).isEqualTo(NaiveLedger.accounts(Life.CATALOG, life.invoices));
        }
    }

    @Property(tries = 150)
    @Tag("PST-3")
    @Tag("ALC-4")
    void verificationFindsNothingWhateverWasDone(
            @ForAll @From("sheets") List<Sheet> sheets, @ForAll @From("deeds") List<Deed> deeds) {
        Life life = new Life(sheets);
        StoredLife stored = new StoredLife(life);
        for (Deed deed : deeds) {
            deed.on(life).changes().forEach(stored::commit);
        }
        assertThat(stored.findings()).isEmpty();
    }

    @Property(tries = TRIES)
    @Tag("MOV-2")
    void aMovePostsNothingTwiceOnOneAccount(
            @ForAll @From("sheets") List<Sheet> sheets, @ForAll @From("deeds") List<Deed> deeds) {
        Life life = new Life(sheets);
        for (Deed deed : deeds) {
            Done done = deed.on(life);
            if (deed.kind() == Deed.Kind.MOVE || deed.kind() == Deed.Kind.MOVE_UNPLACED) {
                Map<AccountCoding, Set<Boolean>> sides = new HashMap<>();
                for (Changes changes : done.changes()) {
                    for (Posting posting : changes.postings().postings()) {
                        sides.computeIfAbsent(posting.coding(), c -> new java.util.HashSet<>())
                                .add(posting.signed().isPositive());
                        assertThat(posting.date()).isEqualTo(life.day());
                    }
                }
                assertThat(sides.values()).allMatch(both -> both.size() == 1);
            }
        }
    }

    @Property(tries = TRIES)
    @Tag("STA-1")
    @Tag("STA-9")
    @Tag("STA-5")
    void theTransitionTableIsNeverLeftAndEachTransitionIsLogged(
            @ForAll @From("sheets") List<Sheet> sheets, @ForAll @From("deeds") List<Deed> deeds) {
        Map<InvoiceId, Status> were = new HashMap<>();
        live(sheets, deeds, (life, changes, after) -> {
            Status from = were.getOrDefault(after.id(), Status.SENT);
            Status to = Settlement.of(after).status();
            List<LogEntry> logged = changes.log().stream()
                    .filter(entry -> entry.field() == LogField.STATUS)
                    .toList();
            if (from == to) {
                assertThat(logged).isEmpty();
            } else {
                assertThat(logged).singleElement().satisfies(entry -> {
                    assertThat(entry.before()).isEqualTo(from.code());
                    assertThat(entry.after()).isEqualTo(to.code());
                    assertThat(Transitions.isLegal(from, to, Trigger.valueOf(entry.trigger())))
                            .isTrue();
                });
            }
            were.put(after.id(), to);
        });
    }

    @Property(tries = TRIES)
    @Tag("ALC-3")
    @Tag("MON-7")
    void linesAndAllocationsAreOnlyAppended(
            @ForAll @From("sheets") List<Sheet> sheets, @ForAll @From("deeds") List<Deed> deeds) {
        Life life = new Life(sheets);
        for (Deed deed : deeds) {
            List<Invoice> before = new ArrayList<>(life.invoices);
            deed.on(life);
            for (int i = 0; i < before.size(); i++) {
                Invoice was = before.get(i);
                Invoice is = life.invoices.get(i);
                assertThat(is.lines().subList(0, was.lines().size())).isEqualTo(was.lines());
                assertThat(is.allocations().subList(0, was.allocations().size()))
                        .isEqualTo(was.allocations());
            }
        }
    }

    /** Random sequences must reach what the properties are about; what they do not reach they do not prove. */
    @Property(tries = 1000, seed = "1")
    void everyOperationIsDoneAndEveryEndStateIsReached(
            @ForAll @From("sheets") List<Sheet> sheets, @ForAll @From("deeds") List<Deed> deeds) {
        Life life = new Life(sheets);
        for (Deed deed : deeds) {
            Done done = deed.on(life);
            if (!done.isRefused()) {
                Statistics.label("done").collect(deed.kind());
            }
            done.changes()
                    .forEach(c -> Statistics.label("reached")
                            .collect(Settlement.of(c.after()).status()));
        }
        Statistics.label("done").coverage(coverage -> {
            for (Deed.Kind kind : Deed.Kind.values()) {
                coverage.check(kind).count(count -> count > 10);
            }
        });
        Statistics.label("reached").coverage(coverage -> {
            for (Status status : List.of(Status.SENT, Status.SETTLED, Status.WAIVED, Status.LAPSED, Status.REFUNDED)) {
                coverage.check(status).count(count -> count > 10);
            }
        });
    }
}
