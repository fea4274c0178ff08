package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.CREDITOR;
import static org.schoolbilling.testkit.contract.Scenario.TERM;
import static org.schoolbilling.testkit.contract.Scenario.TODAY;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.keyed;
import static org.schoolbilling.testkit.contract.Scenario.pay;
import static org.schoolbilling.testkit.contract.Scenario.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.CommitResult.Committed;
import org.schoolbilling.spi.store.CommitResult.Repeated;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredCatalog;
import org.schoolbilling.spi.store.StoredEvent;

/**
 * What a {@link Store} promises of a commit whose process dies in it: wherever that is, all of it is there afterwards or
 * nothing, and the same commit again settles it. Each test walks through every step of a commit, until one goes through
 * undisturbed. For stores whose writers a test can kill; extend it beside {@link StoreContract}.
 */
@ExtendWith(PromiseExtension.class)
@DisplayNameGeneration(Sentences.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
public abstract class StoreCrashContract {

    /** More steps than a commit has. */
    private static final int MOST_STEPS = 2_000;

    /** Looking at everything takes time, and a repeated commit is the same after every step. */
    private static final int LOOKS_AGAIN = 7;

    /** A commit changes the newest invoice or batch: log and events of those before it are not read again each time. */
    private static final int NEWEST = 3;

    private CrashingStoreFixture fixture;
    private Store store;
    private final List<TransactionKey> transactions = new ArrayList<>();

    /** Made by JUnit. */
    protected StoreCrashContract() {}

    /** A fixture over an empty storage; asked once for each test, and closed after it. */
    protected abstract CrashingStoreFixture fixture();

    @BeforeEach
    final void openFreshStorage() {
        fixture = fixture();
        store = fixture.open(CREDITOR);
    }

    @AfterEach
    final void theStorageIsConsistent() {
        try (StoreFixture closing = fixture) {
            assertThat(closing.open(CREDITOR).inconsistencies())
                    .as("SPI-1: what the storage itself finds wrong after this test")
                    .isEmpty();
        }
    }

    /** Makes the {@code n}-th commit of a test, after preparing what it needs. */
    private interface Nth {
        ChangeSet changes(int n);
    }

    private StorePicture picture() {
        return StorePicture.of(store, transactions, NEWEST);
    }

    private void commit(ChangeSet changes) {
        assertThat(store.commit(changes))
                .as("answer to a commit that nothing disturbs")
                .isInstanceOf(Committed.class);
    }

    /** Dies at every step in turn; gives how many commits were stored, counting the undisturbed one. */
    private int dieAtEveryStep(Nth commits) {
        int undone = 0;
        int answersLost = 0;
        for (int step = 1; step <= MOST_STEPS; step++) {
            ChangeSet changes = commits.changes(step);
            StorePicture before = picture();
            if (!dies(changes, step)) {
                assertThat(undone)
                        .as("steps at which a commit died and was not stored")
                        .isPositive();
                assertThat(answersLost)
                        .as("steps at which a commit was stored and its answer lost")
                        .isPositive();
                store = fixture.reopen(CREDITOR);
                assertThat(store.commit(changes))
                        .as("answer to a commit that was answered, again after a restart")
                        .isInstanceOf(Repeated.class);
                return step;
            }
            store = fixture.reopen(CREDITOR);
            StorePicture found = picture();
            boolean isUndone = found.equals(before);
            CommitResult again = store.commit(changes);
            StorePicture whole = picture();
            if (isUndone) {
                undone++;
                assertThat(again)
                        .as(
                                "answer to the same commit again, after it died at step %d and nothing of it was there",
                                step)
                        .isInstanceOf(Committed.class);
                assertThat(whole).as("the store after that").isNotEqualTo(before);
            } else {
                answersLost++;
                assertThat(found.differencesTo(whole))
                        .as("what is missing of a commit that died at step %d, of which something is there", step)
                        .isEmpty();
                assertThat(again)
                        .as("answer to the same commit again, after it died at step %d and was stored", step)
                        .isInstanceOf(Repeated.class);
            }
            Committed first = again instanceof Repeated repeated ? repeated.first() : (Committed) again;
            assertThat(store.commit(changes))
                    .as("answer to the same commit once more (SPI-2)")
                    .isEqualTo(new Repeated(first));
            if (step % LOOKS_AGAIN == 0) {
                assertThat(picture().differencesTo(whole))
                        .as("what the same commit changed when it came once more")
                        .isEmpty();
            }
        }
        throw new AssertionError("no commit went through in " + MOST_STEPS + " steps");
    }

    private boolean dies(ChangeSet changes, int step) {
        Store dying = fixture.openDying(CREDITOR, step);
        CommitResult result;
        try {
            result = dying.commit(changes);
        } catch (RuntimeException e) {
            return true;
        }
        assertThat(result)
                .as("answer to a commit that was to die at step %d and did not", step)
                .isInstanceOf(Committed.class);
        return false;
    }

    @Test
    @Tag("SPI-1")
    @Tag("SPI-2")
    @Tag("INV-3")
    @LookAt("every part of a commit in one transaction, with the commit id and the series in it")
    void issuingIsStoredWholeOrNotAtAllWhereverItDies() {
        int stored = dieAtEveryStep(n -> {
            Changes invoice = issued(n, n);
            ChangeSet.Builder builder = Scenario.with(ChangeSet.builder("issue " + n), invoice)
                    .series(new SeriesMove(Series.INVOICE, n - 1L, n))
                    .claim(keyed(invoice))
                    .issueRun(new IssueRun(1, TERM, 1, Money.ofMinor(70000, Scenario.NOK), Scenario.STAMP));
            return builder.catalog(new StoredCatalog(n, "{\"version\": " + n + "}", Scenario.STAMP))
                    .log(new LogEntry(
                            null, LogField.CATALOGUE, "catalogue", "", "version " + n, "BY_HAND", Scenario.STAMP))
                    .build();
        });
        assertThat(store.series(Series.INVOICE)).as("the series, one a commit").isEqualTo(stored);
        assertThat(store.issueRuns()).extracting(IssueRun::count).containsExactly((long) stored);
    }

    @Test
    @Tag("SPI-1")
    @Tag("PAY-5")
    @Tag("PAY-7")
    @LookAt("bank transaction, lines, postings, log and events: one transaction, or a payment is lost or books twice")
    void aPaymentIsBookedWholeOrNotAtAllWhereverItDies() {
        commit(Scenario.with(ChangeSet.builder("start"), issued(1, 1))
                .series(new SeriesMove(Series.INVOICE, 0, 1))
                .build());
        int paid = dieAtEveryStep(n -> {
            RecordedTransaction arrived = Everything.transaction("REF" + n);
            transactions.add(arrived.key());
            commit(ChangeSet.builder("arrived " + n).transaction(arrived).build());
            Invoice invoice = store.invoices(List.of(issued(1, 1).after().id()))
                    .values()
                    .iterator()
                    .next();
            RecordedTransaction placed = arrived.withVersion(1)
                    .with(TransactionState.PLACED, arrived.outcome(), "placed by hand on invoice 1");
            ChangeSet.Builder payment = ChangeSet.builder("pay " + n)
                    .invoice(pay(invoice, 100, "REF" + n))
                    .transaction(placed);
            store.undelivered(1).stream().map(StoredEvent::key).forEach(payment::deliveredEvent);
            return payment.build();
        });
        Invoice after = store.invoices(List.of(issued(1, 1).after().id()))
                .values()
                .iterator()
                .next();
        assertThat(after.version()).as("the invoice's version, one a payment").isEqualTo(1L + paid);
    }

    @Test
    @Tag("SPI-1")
    @Tag("GLX-2")
    @LookAt("the batch, its series and the marks on postings: one transaction")
    void aBatchIsMarkedWholeOrNotAtAllWhereverItDies() {
        Changes start = issued(1, 1);
        commit(Scenario.with(ChangeSet.builder("start"), start)
                .series(new SeriesMove(Series.INVOICE, 0, 1))
                .build());
        int batches = dieAtEveryStep(n -> {
            Invoice invoice = store.invoices(List.of(stored(start).id()))
                    .values()
                    .iterator()
                    .next();
            commit(ChangeSet.builder("pay " + n)
                    .invoice(pay(invoice, 10, "A" + n))
                    .build());
            GlBatch batch = BatchBuilder.of(store, TODAY, n);
            long last = store.series(Series.VOUCHER);
            return ChangeSet.builder("batch " + n)
                    .newBatch(batch)
                    .series(new SeriesMove(
                            Series.VOUCHER, last, last + batch.vouchers().size()))
                    .build();
        });
        assertThat(store.batches()).as("batches, one a commit").hasSize(batches);
    }

    @Test
    @Tag("SPI-1")
    @Tag("REF-5")
    @LookAt(
            "the batch of refunds, its transfers, its series and what is open no more: one transaction, or money goes out twice")
    void aBatchOfRefundsIsTakenWholeOrNotAtAllWhereverItDies() {
        Changes start = issued(1, 1);
        commit(Scenario.with(ChangeSet.builder("start"), start)
                .series(new SeriesMove(Series.INVOICE, 0, 1))
                .build());
        commit(ChangeSet.builder("pay")
                .invoice(pay(invoice(start), 100_000, "A"))
                .build());
        int batches = dieAtEveryStep(n -> {
            commit(ChangeSet.builder("refund " + n)
                    .invoice(Scenario.refund(invoice(start), Money.ofMinor(100, Scenario.NOK), TODAY))
                    .build());
            Invoice refunded = invoice(start);
            RefundLine line = new RefundLine(refunded.id(), refunded.lines().size());
            ChangeSet.Builder changes = ChangeSet.builder("batch " + n)
                    .newRefundBatch(RefundPromises.batch(n, 1), List.of(RefundPromises.transfer(n, 1, line)));
            if (n > 1) {
                changes.deliveredRefundBatch(n - 1L);
            }
            return changes.build();
        });
        assertThat(store.refundBatches()).as("batches of refunds, one a commit").hasSize(batches);
        assertThat(store.series(Series.REFUND)).as("their series").isEqualTo(batches);
    }

    private Invoice invoice(Changes first) {
        return Objects.requireNonNull(
                store.invoices(List.of(stored(first).id())).get(stored(first).id()));
    }
}
