package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.bank.RefundSink;
import org.schoolbilling.spi.bank.RefundTransfers;

/**
 * What {@link RefundSink} promises of batches of refunds: each is handed over as a whole or not at all, and paid once, however
 * often it is handed over. Extend it, and supply a fixture whose bank takes what is delivered.
 */
@ExtendWith(PromiseExtension.class)
@DisplayNameGeneration(Sentences.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
public abstract class RefundSinkContract {

    private static final Currency NOK = Currency.getInstance("NOK");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final String BROKE_OFF = "the store went away in the middle of the transfers";

    private RefundSinkFixture fixture;
    private RefundSink sink;
    private int opened;
    private int closed;

    /** Made by JUnit. */
    protected RefundSinkContract() {}

    /** A fixture with a bank that has nothing; asked once for each test, and closed after it. */
    protected abstract RefundSinkFixture fixture();

    @BeforeEach
    final void openFreshBank() {
        fixture = fixture();
        sink = fixture.open();
    }

    @AfterEach
    final void closeBank() {
        fixture.close();
    }

    private RefundBatch batch(long number, int transfers) {
        return new RefundBatch(
                number,
                "R1234-20260202-" + number,
                TODAY,
                TODAY.plusDays(1),
                sink.format(),
                "TESTSKOLEN",
                "987654321",
                transfers,
                transfers(number, transfers).stream()
                        .map(RefundTransfer::amount)
                        .reduce(Money.zero(NOK), Money::plus),
                false,
                new Stamp(new Actor("export"), Instant.parse("2026-02-02T03:00:00Z")));
    }

    private static List<RefundTransfer> transfers(long batch, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new RefundTransfer(
                        batch,
                        n,
                        new RefundLine(new InvoiceId(batch * 100_000 + n), 5),
                        null,
                        Money.ofMinor(100L * batch + n, NOK),
                        "T" + batch + "-" + n + "-END",
                        "Skolen i byen",
                        "86011117947",
                        "Kari Nordmann",
                        "97104133219",
                        "Refusjon faktura " + n))
                .toList();
    }

    private RefundTransfers whole(long batch, int count) {
        return () -> counted(Cursor.of(transfers(batch, count)));
    }

    private RefundTransfers breakingOff(long batch, int count) {
        return () -> counted(new Cursor<>() {
            private final List<RefundTransfer> all = transfers(batch, count);
            private int read;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public RefundTransfer next() {
                if (read == count - 1) {
                    throw new IllegalStateException(BROKE_OFF);
                }
                return all.get(read++);
            }

            @Override
            public void close() {
                // counted by whoever wraps it
            }
        });
    }

    private Cursor<RefundTransfer> counted(Cursor<RefundTransfer> transfers) {
        opened++;
        return new Cursor<>() {
            private boolean isClosed;

            @Override
            public boolean hasNext() {
                return transfers.hasNext();
            }

            @Override
            public RefundTransfer next() {
                return transfers.next();
            }

            @Override
            public void close() {
                closed += isClosed ? 0 : 1;
                isClosed = true;
            }
        };
    }

    private void deliver(RefundSink to, long number, int transfers) {
        to.deliver(batch(number, transfers), whole(number, transfers));
    }

    @Test
    @Tag("REF-5")
    @LookAt("what is written of each transfer: the id that names it to both sides, and all of them")
    void everyTransferOfABatchIsHandedOver() {
        assertThat(sink.format()).as("format").isNotBlank().hasSizeLessThanOrEqualTo(40);
        deliver(sink, 1, 3);
        assertThat(fixture.received()).as("what the bank pays").hasSize(1);
        String content = new String(fixture.received().get(0), StandardCharsets.UTF_8);
        transfers(1, 3)
                .forEach(t -> assertThat(content)
                        .as("the batch the bank has")
                        .contains(t.id(), t.receiverAccount())
                        .containsOnlyOnce(t.id()));
    }

    @Test
    @Tag("REF-5")
    @LookAt("what tells a batch that comes again: its message id, and the same bytes as before")
    void aBatchThatIsHandedOverAgainIsPaidOnce() {
        deliver(sink, 1, 3);
        List<byte[]> once = fixture.received();
        assertThat(once).as("what the bank pays after the first time").hasSize(1);
        deliver(sink, 1, 3);
        deliver(fixture.open(), 1, 3);
        assertThat(fixture.received())
                .as("what the bank pays, by the same sink and after a restart")
                .usingElementComparator(Arrays::compare)
                .isEqualTo(once);
    }

    @Test
    @Tag("REF-5")
    @LookAt("file names or keys that two batches share")
    void differentBatchesAreAllPaid() {
        for (int number : new int[] {1, 2, 10, 11}) {
            deliver(sink, number, 2);
        }
        assertThat(fixture.received()).as("what the bank pays").hasSize(4);
    }

    @Test
    @Tag("REF-5")
    @LookAt(
            "what stays of a batch that broke off, and that deliver says so: a batch that returns counts as handed over")
    void aBatchWhoseTransfersBreakOffIsNotPaidAndCanBeHandedOverAnew() {
        List<String> said = new ArrayList<>();
        try {
            sink.deliver(batch(1, 3), breakingOff(1, 3));
        } catch (RuntimeException e) {
            said.add(String.valueOf(e));
        }
        assertThat(said).as("failures of a batch whose transfers broke off").hasSize(1);
        assertThat(fixture.received()).as("what the bank pays").isEmpty();
        deliver(sink, 1, 3);
        assertThat(fixture.received()).as("what the bank pays in the end").hasSize(1);
    }

    @Test
    @Tag("REF-5")
    @LookAt("fault: it looks, and neither writes nor sends")
    void lookingForFaultsHandsNothingOver() {
        assertThat(sink.fault(batch(1, 3), whole(1, 3)))
                .as("faults of a good batch")
                .isEmpty();
        assertThat(fixture.received()).as("what the bank pays").isEmpty();
        deliver(sink, 1, 3);
        assertThat(fixture.received())
                .as("what the bank pays after it was handed over")
                .hasSize(1);
    }

    @Test
    @Tag("SPI-5")
    @LookAt("closing the transfers, also where reading them failed")
    void theTransfersAreClosed() {
        assertThat(sink.fault(batch(1, 3), whole(1, 3))).isEmpty();
        deliver(sink, 1, 3);
        try {
            sink.deliver(batch(2, 3), breakingOff(2, 3));
        } catch (RuntimeException e) {
            assertThat(e).hasStackTraceContaining(BROKE_OFF);
        }
        assertThat(opened).as("times transfers were opened").isPositive();
        assertThat(closed).as("times transfers were closed").isEqualTo(opened);
    }

    @Test
    @Tag("REF-5")
    @LookAt("a batch of many transfers")
    void aLargeBatchIsHandedOverWhole() {
        deliver(sink, 1, 5_000);
        assertThat(fixture.received()).as("what the bank pays").hasSize(1);
        assertThat(new String(fixture.received().get(0), StandardCharsets.UTF_8))
                .contains("T1-1-END", "T1-5000-END");
    }
}
