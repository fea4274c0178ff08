package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.NOK;
import static org.schoolbilling.testkit.contract.Scenario.STAMP;
import static org.schoolbilling.testkit.contract.Scenario.TODAY;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.Series;

/** Refunds that wait, and their hand-over to the bank. */
abstract class RefundPromises extends StorePromises {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    RefundPromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    /** An invoice of 700 on which 100 too much were paid, and paid back on a day. */
    private Invoice refunded(long id, LocalDate date) {
        return commit(Scenario.refund(commit(pay(commit(issued(id, id)), 800, "R" + id)), date));
    }

    private static RefundLine line(Invoice invoice) {
        return new RefundLine(invoice.id(), invoice.lines().size());
    }

    static RefundTransfer transfer(long batch, int number, RefundLine line) {
        return new RefundTransfer(
                batch,
                number,
                line,
                null,
                Money.ofMinor(10_000, NOK),
                "T-" + batch + "-" + number,
                "Skolen på Ås",
                Scenario.ACCOUNT,
                "Åse Ørn",
                "97104133219",
                "Refusjon");
    }

    static RefundBatch batch(long number, int transfers) {
        return new RefundBatch(
                number,
                "R0000-20260202-" + number,
                TODAY,
                TODAY.plusDays(1),
                "pain.001.001.03",
                "TESTSKOLEN",
                "AVTALE 17",
                transfers,
                Money.ofMinor(10_000L * transfers, NOK),
                false,
                STAMP);
    }

    private ChangeSet.Builder handOver(long number, RefundLine... lines) {
        List<RefundTransfer> transfers = new ArrayList<>();
        for (RefundLine line : lines) {
            transfers.add(transfer(number, transfers.size() + 1, line));
        }
        return scenario.changes().newRefundBatch(batch(number, lines.length), transfers);
    }

    @Test
    @Tag("REF-5")
    @LookAt("which refund lines wait: by date, in order of invoice and line, none that the bank sent back")
    void refundsWaitInOrderUntilTheyAreTaken() {
        Invoice late = refunded(3, TODAY);
        Invoice early = refunded(2, YESTERDAY);
        Invoice back = refunded(1, YESTERDAY);
        assertThat(read(store.openRefunds(TODAY))).as("open").containsExactly(line(back), line(early), line(late));
        commit(Scenario.returned(back));
        assertThat(read(store.openRefunds(TODAY))).as("still open").containsExactly(line(early), line(late));
        assertThat(read(second().openRefunds(YESTERDAY)))
                .as("open, dated yesterday or before")
                .containsExactly(line(early));
    }

    @Test
    @Tag("REF-5")
    @LookAt("what a batch and its transfers hold: it must come back exactly, or the file is another")
    void aBatchIsReadAsItWasHandedOver() {
        Invoice one = refunded(1, YESTERDAY);
        Invoice two = refunded(2, TODAY);
        RecordedTransaction sent = Everything.transaction("BACK")
                .with(TransactionState.SENT_BACK, Everything.transaction("BACK").outcome(), "sent back");
        commit(scenario.changes().transaction(sent));
        RefundTransfer back = new RefundTransfer(
                1,
                3,
                null,
                sent.key(),
                Money.ofMinor(10_000, NOK),
                "B1-3",
                "Skolen på Ås",
                Scenario.ACCOUNT,
                "NOTPROVIDED",
                "NO9386011117947",
                "Retur");
        List<RefundTransfer> transfers = List.of(transfer(1, 1, line(two)), transfer(1, 2, line(one)), back);
        RefundBatch batch = batch(1, 3);
        RecordedTransaction paid = sent.withVersion(1).with(TransactionState.PAID_BACK, sent.outcome(), "in batch 1");
        commit(scenario.changes().newRefundBatch(batch, transfers).transaction(paid));

        assertThat(store.refundBatches()).as("batches").containsExactly(batch);
        assertThat(read(store.refundTransfers(1))).as("transfers").isEqualTo(transfers);
        assertThat(store.refundTransfers(List.of(one.id(), two.id())))
                .as("transfers by invoice")
                .isEqualTo(Map.of(one.id(), List.of(transfers.get(1)), two.id(), List.of(transfers.get(0))));
        assertThat(store.transactions(List.of(sent.key()))).containsValue(paid.withVersion(2));
        assertThat(read(store.openRefunds(TODAY))).as("what is left").isEmpty();
        assertThat(read(store.refundTransfers(2))).as("of no batch").isEmpty();
        assertThat(store.series(Series.REFUND)).as("the series").isEqualTo(1);
        assertThat(read(fixture.reopen(Scenario.CREDITOR).refundTransfers(1)))
                .as("transfers after a restart")
                .isEqualTo(transfers);
    }

    @Test
    @Tag("REF-5")
    @LookAt("taking the waiting refunds away in the transaction that stores the batch, and counting them")
    void aRefundGoesOutInExactlyOneBatch() {
        Invoice one = refunded(1, TODAY);
        Invoice two = refunded(2, TODAY);
        commit(handOver(1, line(one)));
        refused(handOver(2, line(two), line(one)), Conflict.Stale.class);
        assertThat(store.refundBatches()).as("batches").hasSize(1);
        assertThat(read(store.openRefunds(TODAY))).as("what is left").containsExactly(line(two));
        refused(handOver(1, line(two)), Conflict.SeriesMoved.class);
        commit(handOver(2, line(two)));
        assertThat(store.refundBatches()).extracting(RefundBatch::number).containsExactly(1L, 2L);
    }

    @Test
    @Tag("REF-5")
    @LookAt("a refund that the bank sent back after it was planned")
    void whatCameBackInBetweenMakesABatchStale() {
        Invoice one = refunded(1, TODAY);
        commit(Scenario.returned(one));
        refused(handOver(1, line(one)), Conflict.Stale.class);
        assertThat(store.refundBatches()).isEmpty();
        assertThat(store.series(Series.REFUND)).as("the series").isZero();
    }

    @Test
    @Tag("REF-5")
    @Tag("LOG-5")
    @LookAt("what a stored batch and transfer change: that it was handed over, and whom it tells of")
    void aBatchIsNotedAsHandedOverAndItsTransfersCanBeErased() {
        Invoice one = refunded(1, TODAY);
        commit(handOver(1, line(one)));
        commit(scenario.changes().deliveredRefundBatch(1));
        assertThat(store.refundBatches()).containsExactly(batch(1, 1).delivered());
        RefundTransfer erased = transfer(1, 1, line(one)).erased();
        commit(scenario.changes().refundTransfer(erased));
        assertThat(read(store.refundTransfers(1))).containsExactly(erased);
        assertThat(read(second().refundTransfers(1)).toString()).doesNotContain("Åse", "97104133219");
    }

    @Test
    @Tag("SPI-5")
    @LookAt("the isolation in which waiting refunds are streamed")
    void openRefundsAreAPictureOfTheirOpening() {
        Invoice one = refunded(1, TODAY);
        Invoice two = refunded(2, TODAY);
        try (Cursor<RefundLine> open = store.openRefunds(TODAY)) {
            List<RefundLine> seen = new ArrayList<>();
            seen.add(open.next());
            committed(second().commit(handOver(1, line(two)).build()));
            open.forEachRemaining(seen::add);
            assertThat(seen).containsExactly(line(one), line(two));
        }
    }
}
