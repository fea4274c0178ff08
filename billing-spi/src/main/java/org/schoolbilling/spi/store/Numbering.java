package org.schoolbilling.spi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.money.Money;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundTransfer;

/** What a change set numbers without gap moves its series in the same commit (SPI-3). */
final class Numbering {

    private Numbering() {}

    static void requireRefunds(List<SeriesMove> series, @Nullable RefundBatch batch, List<RefundTransfer> transfers) {
        List<SeriesMove> moves =
                series.stream().filter(m -> m.series() == Series.REFUND).toList();
        List<SeriesMove> right =
                batch == null ? List.of() : List.of(new SeriesMove(Series.REFUND, batch.number() - 1, batch.number()));
        if (!moves.equals(right)) {
            throw new IllegalArgumentException(
                    "the series of refund batches moves by " + moves + ", and not by " + right);
        }
        if (batch == null) {
            return;
        }
        Money sum = Money.zero(batch.sum().currency());
        for (int i = 0; i < transfers.size(); i++) {
            RefundTransfer one = transfers.get(i);
            if (one.batch() != batch.number() || one.number() != i + 1) {
                throw new IllegalArgumentException("transfer " + one.number() + " of refund batch " + one.batch()
                        + " stands where " + (i + 1) + " of " + batch.number() + " should");
            }
            sum = sum.plus(one.amount());
        }
        if (batch.transfers() != transfers.size() || !batch.sum().equals(sum)) {
            throw new IllegalArgumentException("refund batch " + batch.number() + " says " + batch.transfers()
                    + " transfers of " + batch.sum() + ", and has " + transfers.size() + " of " + sum);
        }
    }

    static void requireChain(List<SeriesMove> series, List<LogSeal> seals) {
        List<SeriesMove> moves =
                series.stream().filter(m -> m.series() == Series.LOG_CHAIN).toList();
        long first = seals.isEmpty() ? 1 : seals.get(0).position();
        for (int i = 0; i < seals.size(); i++) {
            if (seals.get(i).position() != first + i) {
                throw new IllegalArgumentException("seal " + (i + 1) + " has position "
                        + seals.get(i).position() + ", and " + (first + i) + " is next");
            }
        }
        SeriesMove right = new SeriesMove(Series.LOG_CHAIN, first - 1, first - 1 + seals.size());
        if (seals.isEmpty() ? !moves.isEmpty() : !moves.equals(List.of(right))) {
            throw new IllegalArgumentException(
                    "the log's chain moves by " + moves + ", and its " + seals.size() + " seals need " + right);
        }
    }
}
