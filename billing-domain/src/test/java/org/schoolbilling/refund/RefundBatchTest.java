package org.schoolbilling.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.schoolbilling.invoice.InvoiceFixtures.DAY;
import static org.schoolbilling.invoice.InvoiceFixtures.STAMP;
import static org.schoolbilling.invoice.InvoiceFixtures.ore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.payment.TransactionKey;

/** What a hand-over of refunds to the bank and its parts refuse to hold, and that they quote it. */
class RefundBatchTest {

    private static final RefundLine LINE = new RefundLine(new InvoiceId(7), 1);
    private static final TransactionKey KEY = new TransactionKey("12345678903", DAY, "A///", 1);

    private static RefundBatch batch(long number, int transfers, long sum) {
        return new RefundBatch(
                number, "M1", DAY, DAY.plusDays(1), "pain.001", "Skolen", "", transfers, ore(sum), false, STAMP);
    }

    private static RefundTransfer transfer(
            int number, @Nullable RefundLine line, @Nullable TransactionKey transaction, long minor) {
        return new RefundTransfer(
                3,
                number,
                line,
                transaction,
                ore(minor),
                "R1",
                "Skolen",
                "12345678903",
                "Kari Prøve",
                "12345600017",
                "");
    }

    @Test
    void aBatchIsNumberedFromOneAndPaysSomething() {
        assertThat(batch(1, 1, 1).isDelivered()).isFalse();
        assertThat(batch(1, 1, 1).delivered().isDelivered()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> batch(0, 1, 1)).withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch(4, 0, 1))
                .withMessageContainingAll("refund batch 4", "0 transfers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch(4, 1, 0))
                .withMessageContainingAll("refund batch 4", ore(0).toString());
    }

    @Test
    void aTransferPaysARefundOrSendsATransactionBack() {
        assertThat(transfer(1, LINE, null, 1).isErased()).isFalse();
        assertThat(transfer(1, LINE, null, 1).erased().isErased()).isTrue();
        assertThat(transfer(1, null, KEY, 1).transactionOrNull()).isEqualTo(KEY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer(2, null, null, 1))
                .withMessageContainingAll("transfer 2", "refund batch 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer(2, LINE, KEY, 1))
                .withMessageContainingAll("transfer 2", "refund batch 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer(0, LINE, null, 1))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer(1, LINE, null, 0))
                .withMessageContaining(ore(0).toString());
    }

    @Test
    void refundLinesAreOrderedByInvoiceThenLine() {
        RefundLine second = new RefundLine(new InvoiceId(7), 2);
        RefundLine next = new RefundLine(new InvoiceId(8), 1);
        assertThat(List.of(LINE, second, next)).isSorted();
        assertThat(LINE).isEqualByComparingTo(new RefundLine(new InvoiceId(7), 1));
        assertThat(second).isGreaterThan(LINE).hasToString("refund line 2 of invoice 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RefundLine(new InvoiceId(7), 0))
                .withMessageContaining("not 0");
    }
}
