package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.DeliveryAnswer.Accepted;
import org.schoolbilling.spi.erp.DeliveryAnswer.NeverSeen;
import org.schoolbilling.spi.erp.ErpSink;

/**
 * What {@link ErpSink} promises of batches it accepts. Extend it, and supply a fixture whose ERP accepts what is delivered.
 */
@ExtendWith(PromiseExtension.class)
@DisplayNameGeneration(Sentences.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
public abstract class ErpSinkContract {

    private static final String BY_NUMBER =
            "how the ERP, or what was written, is asked for the batch number before anything is written";

    private ErpSinkFixture fixture;
    private ErpSink sink;
    private Deliveries deliveries;

    /** Made by JUnit. */
    protected ErpSinkContract() {}

    /** A fixture with an ERP that has nothing; asked once for each test, and closed after it. */
    protected abstract ErpSinkFixture fixture();

    @BeforeEach
    final void openFreshErp() {
        fixture = fixture();
        sink = fixture.open();
        deliveries = new Deliveries(fixture.settings(), sink.format());
    }

    @AfterEach
    final void closeErp() {
        fixture.close();
    }

    private static Accepted accepted(DeliveryAnswer answer) {
        assertThat(answer).as("answer of an ERP that accepts").isInstanceOf(Accepted.class);
        return (Accepted) answer;
    }

    @Test
    @Tag("SPI-8")
    @LookAt("what deliver answers, and when: after the ERP has the whole batch")
    void aBatchThatIsAcceptedIsThereOnce() {
        assertThat(sink.format()).as("format").isNotBlank();
        accepted(sink.deliver(deliveries.batch(1, 3)));
        assertThat(fixture.received()).as("what the ERP counts").hasSize(1);
        assertThat(fixture.received().get(0)).as("its content").isNotEmpty();
    }

    @Test
    @Tag("SPI-8")
    @LookAt(BY_NUMBER)
    void aBatchDeliveredTwiceCountsOnce() {
        Accepted first = accepted(sink.deliver(deliveries.batch(1, 3)));
        List<byte[]> once = fixture.received();
        assertThat(once).as("what the ERP counts after the first time").hasSize(1);
        for (int i = 0; i < 3; i++) {
            assertThat(sink.deliver(deliveries.batch(1, 3)))
                    .as("the answer again")
                    .isEqualTo(first);
        }
        assertThat(fixture.received())
                .as("what the ERP counts")
                .usingElementComparator(Arrays::compare)
                .isEqualTo(once);
    }

    @Test
    @Tag("SPI-8")
    @Tag("GLX-2")
    @LookAt("whether what was delivered is known only to the instance that delivered it")
    void aBatchDeliveredAgainAfterARestartCountsOnce() {
        Accepted first = accepted(sink.deliver(deliveries.batch(1, 3)));
        ErpSink restarted = fixture.open();
        assertThat(restarted.ask(deliveries.number(1)))
                .as("the answer when asked")
                .isEqualTo(first);
        assertThat(restarted.deliver(deliveries.batch(1, 3)))
                .as("the answer again")
                .isEqualTo(first);
        assertThat(fixture.received()).as("what the ERP counts").hasSize(1);
    }

    @Test
    @Tag("SPI-8")
    @LookAt("ask for a number that was never delivered")
    void aBatchThatWasNeverDeliveredWasNeverSeen() {
        BatchNumber one = deliveries.number(1);
        assertThat(sink.ask(one)).as("the answer when asked").isEqualTo(new NeverSeen());
        assertThat(fixture.received()).as("asking delivers nothing").isEmpty();
        accepted(sink.deliver(deliveries.batch(1, 2)));
        assertThat(sink.ask(deliveries.number(2)))
                .as("of another batch that day")
                .isEqualTo(new NeverSeen());
        assertThat(sink.ask(deliveries.number(11)))
                .as("of a number that begins the same")
                .isEqualTo(new NeverSeen());
    }

    @Test
    @Tag("SPI-8")
    @LookAt("what identifies a delivery in the ERP, and whether ask finds it")
    void aBatchThatWasAcceptedIsKnownWhenAsked() {
        Accepted first = accepted(sink.deliver(deliveries.batch(1, 3)));
        assertThat(sink.ask(deliveries.number(1))).as("the answer when asked").isEqualTo(first);
        assertThat(fixture.open().ask(deliveries.number(1)))
                .as("after a restart")
                .isEqualTo(first);
        assertThat(fixture.received()).as("asking delivers nothing").hasSize(1);
    }

    @Test
    @Tag("SPI-8")
    @LookAt("file names or keys that two batches of a day share")
    void differentBatchesAllCount() {
        for (int ordinal : new int[] {1, 2, 10, 11}) {
            accepted(sink.deliver(deliveries.batch(ordinal, ordinal)));
        }
        assertThat(fixture.received()).as("what the ERP counts").hasSize(4);
    }

    @Test
    @Tag("SPI-8")
    @LookAt("what stays of a delivery that broke off: half a file, an open transaction")
    void aBatchWhoseRowsBreakOffIsNotThereAndCanBeDeliveredAnew() {
        try {
            DeliveryAnswer answer = sink.deliver(deliveries.breakingOff(1, 3));
            assertThat(answer).as("answer to a batch whose rows broke off").isNotInstanceOf(Accepted.class);
        } catch (IllegalStateException e) {
            assertThat(e).as("the rows' own failure").hasStackTraceContaining(Deliveries.BROKE_OFF);
        }
        assertThat(fixture.received()).as("what the ERP counts").isEmpty();
        assertThat(sink.ask(deliveries.number(1))).as("the answer when asked").isNotInstanceOf(Accepted.class);
        accepted(sink.deliver(deliveries.batch(1, 3)));
        assertThat(fixture.received()).as("what the ERP counts in the end").hasSize(1);
    }

    @Test
    @Tag("SPI-5")
    @LookAt("closing the rows, also where reading them failed")
    void theRowsAreClosed() {
        accepted(sink.deliver(deliveries.batch(1, 3)));
        try {
            sink.deliver(deliveries.breakingOff(2, 3));
        } catch (IllegalStateException e) {
            assertThat(e).hasStackTraceContaining(Deliveries.BROKE_OFF);
        }
        assertThat(deliveries.opened()).as("times rows were opened").isPositive();
        assertThat(deliveries.closed()).as("times rows were closed").isEqualTo(deliveries.opened());
    }

    @Test
    @Tag("SPI-8")
    @LookAt("two threads that find the number free at the same moment")
    void aBatchDeliveredByManyAtOnceCountsOnce() {
        for (int round = 1; round <= 5; round++) {
            int ordinal = round;
            List<Callable<DeliveryAnswer>> tasks = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                ErpSink each = i % 2 == 0 ? sink : fixture.open();
                tasks.add(() -> each.deliver(deliveries.batch(ordinal, 5)));
            }
            List<DeliveryAnswer> answers = Together.run(tasks);
            assertThat(answers)
                    .as("answers")
                    .hasAtLeastOneElementOfType(Accepted.class)
                    .hasOnlyElementsOfTypes(Accepted.class, DeliveryAnswer.InDoubt.class);
            assertThat(fixture.received()).as("what the ERP counts").hasSize(round);
        }
    }

    @Test
    @Tag("SPI-8")
    @LookAt("a batch of many rows: written as it is read")
    void aLargeBatchIsTakenWhole() {
        Accepted answer = accepted(sink.deliver(deliveries.batch(1, 20_000)));
        assertThat(fixture.received()).as("what the ERP counts").hasSize(1);
        assertThat(fixture.received().get(0)).as("its content").hasSizeGreaterThan(20_000);
        assertThat(sink.ask(deliveries.number(1))).isEqualTo(answer);
    }
}
