package org.schoolbilling.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Erasing;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.testkit.contract.StoreFixture;
import org.schoolbilling.testkit.contract.TamperingStore;
import org.schoolbilling.testkit.memory.InMemoryStorage;
import org.schoolbilling.testkit.memory.InMemoryStore;
import org.schoolbilling.testkit.memory.InMemoryStoreFixture;

/**
 * School years. How many: {@code -Dsimulator.years=10000}, from {@code -Dsimulator.first} on, which replays a year when it is
 * the seed of a failure.
 */
class SimulatorTest {

    private static final long YEARS = Long.getLong("simulator.years", 12);
    private static final long FIRST = Long.getLong("simulator.first", 1);

    @Test
    @Tag("ALC-4")
    @Tag("GEN-2")
    @Tag("GEN-10")
    @Tag("GLX-2")
    @Tag("GLX-3")
    @Tag("ISS-7")
    @Tag("LOG-5")
    @Tag("MOV-1")
    @Tag("PAY-3")
    @Tag("PAY-5")
    @Tag("SPI-8")
    @Tag("SPI-9")
    void schoolYearsKeepEveryInvariantAtEveryStep() {
        SimulationReport report = Simulator.on(InMemoryStoreFixture::new).years(FIRST, YEARS);
        System.out.println(report.toText());
        assertThat(report.years()).isEqualTo(YEARS);
    }

    /** What is listed here happens in any ten years: a blind spot would show. */
    @Test
    void tenYearsHaveSomethingOfEverything() {
        SimulationReport report = Simulator.on(InMemoryStoreFixture::new).years(101, 10);
        assertThat(report.counts())
                .containsKeys(
                        "again load",
                        "another clerk meanwhile",
                        "debtor erased",
                        "debtor kept, who owes or is owed",
                        "do add claim",
                        "do change",
                        "do change amount",
                        "do confirm as duplicate",
                        "do deliver events",
                        "do discard",
                        "do end by hand",
                        "do erase too early",
                        "do export",
                        "do export again",
                        "do generate",
                        "do generate after a trial",
                        "do generate from a roster that fails",
                        "do grant",
                        "do issue",
                        "do issue after a trial",
                        "do load",
                        "do load after a trial",
                        "do move UNPLACED",
                        "do move WHOLE",
                        "do pay by hand",
                        "do place",
                        "do refund claim",
                        "do refund surplus",
                        "do remind",
                        "do remove",
                        "do remove line",
                        "do reopen",
                        "do restart",
                        "do seal the log",
                        "do send back",
                        "do somebody changes",
                        "do somebody joins",
                        "do somebody leaves",
                        "do split",
                        "do undo waiver",
                        "do waive",
                        "do waive in bulk",
                        "in the end REMINDED_1",
                        "in the end SENT",
                        "in the end SETTLED",
                        "in the end WAIVED",
                        "meanwhile move WHOLE",
                        "outcome ALREADY_REGISTERED",
                        "outcome AMOUNT_DIFFERS",
                        "outcome MALFORMED_KID",
                        "outcome NOT_A_PAYMENT",
                        "outcome REGISTERED",
                        "outcome REVERSAL",
                        "outcome UNKNOWN_INVOICE",
                        "outcome UNKNOWN_KID",
                        "outcome WRONG_ACCOUNT",
                        "refused bank-file.faulty",
                        "refused batch.in-doubt",
                        "refused batch.rejected",
                        "refused erase.open",
                        "refused erase.too-early",
                        "refused move.nothing-left",
                        "store FAILS_AFTER",
                        "store FAILS_BEFORE",
                        "store STALE",
                        "store read fails",
                        "the process dies of it",
                        "trial of what is done",
                        "trial of what is refused");
    }

    private static StoreFixture broken(UnaryOperator<ChangeSet> tampered) {
        InMemoryStorage storage = new InMemoryStorage();
        return new StoreFixture() {
            @Override
            public Store open(CreditorId creditor) {
                return TamperingStore.of(new InMemoryStore(storage, creditor), tampered);
            }

            @Override
            public Store reopen(CreditorId creditor) {
                return open(creditor);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    private static SimulationError failure(UnaryOperator<ChangeSet> tampered) {
        return catchThrowableOfType(SimulationError.class, () -> {
            for (long seed = 1; seed <= 50; seed++) {
                Simulator.on(() -> broken(tampered)).year(seed);
            }
        });
    }

    private static ChangeSet with(
            ChangeSet c, List<Debtor> debtors, List<Changes> invoices, List<RecordedTransaction> transactions) {
        return new ChangeSet(
                c.id(),
                c.series(),
                debtors,
                invoices,
                c.claims(),
                c.releasedClaims(),
                transactions,
                c.issueRun(),
                c.newBatch(),
                c.batch(),
                c.catalog(),
                c.log(),
                c.deliveredEvents(),
                c.seals(),
                c.newRefundBatch(),
                c.deliveredRefundBatches(),
                c.refundTransfers());
    }

    @Test
    void aFailureSaysSeedAndStepAndReplaysExactly() {
        UnaryOperator<ChangeSet> forgetful = c -> with(
                c,
                c.debtors(),
                c.invoices(),
                c.transactions().stream()
                        .filter(t -> t.state() != TransactionState.UNRESOLVED)
                        .toList());
        SimulationError first = failure(forgetful);
        assertThat(first)
                .hasMessageContaining("seed " + first.seed() + ", step " + first.step())
                .hasMessageContaining("the ledger has it nowhere (PAY-5)");
        SimulationError replayed = catchThrowableOfType(
                SimulationError.class,
                () -> Simulator.on(() -> broken(forgetful)).year(first.seed()));
        assertThat(replayed).hasMessage(first.getMessage());
        assertThat(replayed.step()).isEqualTo(first.step());
    }

    @Test
    void eventsThatAreLostAreMissedAndPostingsThatAreLostAreFound() {
        assertThat(failure(TamperingStore::withoutPostings)).hasMessageContaining("PST-");
        SimulationError twice = catchThrowableOfType(
                SimulationError.class,
                () -> Simulator.on(() -> broken(c -> c.invoices().isEmpty() ? c : TamperingStore.withAnotherId(c)))
                        .years(1, 30));
        assertThat(twice).as("a store that counts a repeated commit twice").isNotNull();
    }

    @Test
    void halfAMoveIsFound() {
        UnaryOperator<ChangeSet> half = c -> with(
                c,
                c.debtors(),
                c.invoices().stream()
                        .filter(i -> i.log().stream().noneMatch(e -> e.trigger().equals("PAYMENT_MOVED_IN")))
                        .toList(),
                c.transactions());
        assertThat(failure(half)).hasMessageContaining("than one correct booking of all invoices gives (PST-3)");
    }

    @Test
    void anErasedNameThatIsKeptIsFound() {
        UnaryOperator<ChangeSet> keeping = c -> with(
                c,
                c.debtors().stream().filter(d -> !d.name().equals(Erasing.NAME)).toList(),
                c.invoices(),
                c.transactions());
        assertThat(failure(keeping)).hasMessageContaining("of debtor ").hasMessageContaining(" is left");
    }
}
