package org.schoolbilling.testkit.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlRow;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.erp.DeliveryAnswer;
import org.schoolbilling.spi.erp.ErpSink;
import org.schoolbilling.spi.erp.GlDelivery;

/**
 * A sink before a good one that tells lies, as networks and ERPs do: answers are lost, come late or say something else than
 * what happened. Which lie, is asked anew at each call. What was really done is what the good sink has. For one thread.
 */
public final class LyingErpSink implements ErpSink {

    /** What goes wrong with one call. */
    public enum Lie {
        /** Nothing. */
        NONE,
        /** The ERP has it, and the answer is lost: an exception. */
        ANSWER_LOST,
        /** The ERP has it, and no answer says so: in doubt. */
        EFFECT_WITHOUT_ANSWER,
        /** The ERP does not have it, and no answer says so: in doubt. */
        NO_EFFECT_NO_ANSWER,
        /** The line goes dead in the middle of the rows: an exception, and the ERP has nothing. */
        HALF_READ,
        /** Some rows are not accepted, so nothing is; another time they are. */
        REJECTED_IN_PART,
        /** Something between delivers it twice. */
        DELIVERED_TWICE,
        /** In doubt now; the ERP gets it after it was asked next, when it said it had never seen it. */
        LATE,
        /** A duplicate is called a success, under another reference. */
        DUPLICATE_CALLED_SUCCESS,
        /** The ERP does not have it, and the answer makes no sense. */
        NONSENSE,
        /** When asked, there is no answer: an exception. */
        ASK_LOST,
        /** When asked, it does not know. */
        ASK_IN_DOUBT;

        /** Whether the ERP may get a batch again after it said truly that it had not seen it. */
        public boolean isRepeating() {
            return this == DELIVERED_TWICE || this == LATE;
        }
    }

    private final ErpSink good;
    private final Supplier<Lie> lies;
    private final List<GlDelivery> late = new ArrayList<>();

    /** A liar before a good sink. */
    public LyingErpSink(ErpSink good, Supplier<Lie> lies) {
        this.good = Objects.requireNonNull(good, "good");
        this.lies = Objects.requireNonNull(lies, "lies");
    }

    @Override
    public String format() {
        return good.format();
    }

    @Override
    public List<DeliveryAnswer.Rejected.Item> check(GlDelivery delivery) {
        return good.check(delivery);
    }

    @Override
    public DeliveryAnswer deliver(GlDelivery delivery) {
        arrive();
        return switch (lies.get()) {
            case NONE, ASK_LOST, ASK_IN_DOUBT -> good.deliver(delivery);
            case ANSWER_LOST -> {
                good.deliver(delivery);
                throw new IllegalStateException("connection reset after the batch was sent");
            }
            case EFFECT_WITHOUT_ANSWER -> {
                good.deliver(delivery);
                yield new DeliveryAnswer.InDoubt("no answer in time");
            }
            case NO_EFFECT_NO_ANSWER -> new DeliveryAnswer.InDoubt("no answer in time");
            case HALF_READ -> {
                readOne(delivery);
                throw new IllegalStateException("connection reset in the middle of the batch");
            }
            case REJECTED_IN_PART -> {
                readOne(delivery);
                yield new DeliveryAnswer.Rejected(
                        List.of(new DeliveryAnswer.Rejected.Item("row 1", "the period is closed for an hour")));
            }
            case DELIVERED_TWICE -> {
                good.deliver(delivery);
                yield good.deliver(delivery);
            }
            case LATE -> {
                late.add(delivery);
                yield new DeliveryAnswer.InDoubt("on its way");
            }
            case DUPLICATE_CALLED_SUCCESS ->
                good.deliver(delivery) instanceof DeliveryAnswer.Accepted
                        ? new DeliveryAnswer.Accepted("received with thanks")
                        : new DeliveryAnswer.InDoubt("no answer");
            case NONSENSE -> new DeliveryAnswer.NeverSeen();
        };
    }

    private static void readOne(GlDelivery delivery) {
        try (Cursor<GlRow> rows = delivery.rows().get()) {
            rows.next();
        }
    }

    @Override
    public DeliveryAnswer ask(BatchNumber number) {
        Lie lie = lies.get();
        if (lie == Lie.ASK_LOST) {
            throw new IllegalStateException("connection refused");
        }
        DeliveryAnswer answer =
                lie == Lie.ASK_IN_DOUBT ? new DeliveryAnswer.InDoubt("try again later") : good.ask(number);
        arrive();
        return answer;
    }

    /** Lets everything that is late arrive. */
    public void arrive() {
        List<GlDelivery> now = List.copyOf(late);
        late.clear();
        now.forEach(good::deliver);
    }
}
