package org.schoolbilling.settlement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one table of legal transitions and what triggers each (STA-1). The status itself is derived; this table is what the
 * derivation must obey, and what documents are made from.
 */
public final class Transitions {

    /** One row of the table. */
    public record Transition(Status from, Status to, Trigger trigger) {}

    private static final Set<Status> OPEN =
            EnumSet.of(Status.SENT, Status.REMINDED_1, Status.REMINDED_2, Status.REMINDED_3);

    private static final Set<Status> ENDED =
            EnumSet.of(Status.SETTLED, Status.WAIVED, Status.LAPSED, Status.REFUNDED, Status.CREDITED);

    private static final Map<Status, Map<Status, Set<Trigger>>> TABLE = table();

    private Transitions() {}

    private static Map<Status, Map<Status, Set<Trigger>>> table() {
        Map<Status, Map<Status, Set<Trigger>>> table = new EnumMap<>(Status.class);
        put(table, Set.of(Status.DRAFT), Status.SENT, Trigger.ISSUED);
        // An invoice of no claims, or one waived before it was sent, balances at once; it keeps its open state.
        put(table, Set.of(Status.SENT), Status.REMINDED_1, Trigger.REMINDED);
        put(table, Set.of(Status.REMINDED_1), Status.REMINDED_2, Trigger.REMINDED);
        put(table, Set.of(Status.REMINDED_2), Status.REMINDED_3, Trigger.REMINDED);
        put(
                table,
                OPEN,
                Status.SETTLED,
                Trigger.PAYMENT,
                Trigger.PAYMENT_MOVED_IN,
                Trigger.WAIVER,
                Trigger.REFUND_CLAIM,
                Trigger.CREDIT,
                Trigger.REFUND,
                Trigger.PAYMENT_MOVED_OUT,
                Trigger.CLAIM_ADDED,
                Trigger.REFUND_RETURNED,
                Trigger.PAYMENT_RETURNED,
                Trigger.WAIVER_UNDONE,
                Trigger.REFUND_CLAIM_WITHDRAWN,
                Trigger.CREDIT_WITHDRAWN);
        // A surplus had reopened the waived invoice (PAY-9), and is gone again.
        put(
                table,
                OPEN,
                Status.WAIVED,
                Trigger.WAIVER,
                Trigger.BY_HAND,
                Trigger.PAYMENT_MOVED_OUT,
                Trigger.PAYMENT_RETURNED);
        put(table, OPEN, Status.LAPSED, Trigger.BY_HAND);
        // All that was paid is refunded, and what closes last may be another claim or a surplus that goes elsewhere.
        put(
                table,
                OPEN,
                Status.REFUNDED,
                Trigger.REFUND,
                Trigger.WAIVER,
                Trigger.REFUND_CLAIM,
                Trigger.CREDIT,
                Trigger.PAYMENT_MOVED_OUT,
                Trigger.PAYMENT_RETURNED);
        put(table, OPEN, Status.CREDITED, Trigger.CREDIT);
        put(
                table,
                Set.of(Status.SETTLED),
                Status.REFUNDED,
                Trigger.REFUND,
                Trigger.PAYMENT_MOVED_OUT,
                Trigger.PAYMENT_RETURNED);
        put(table, Set.of(Status.SETTLED), Status.CREDITED, Trigger.CREDIT);
        put(table, Set.of(Status.SETTLED), Status.WAIVED, Trigger.PAYMENT_MOVED_OUT, Trigger.PAYMENT_RETURNED);
        for (Status open : OPEN) {
            // PAY-9: money beyond what is owed reopens an ended invoice with a surplus.
            put(
                    table,
                    ENDED,
                    open,
                    Trigger.CLAIM_ADDED,
                    Trigger.WAIVER_UNDONE,
                    Trigger.PAYMENT_MOVED_OUT,
                    Trigger.PAYMENT_RETURNED,
                    Trigger.REFUND_CLAIM_WITHDRAWN,
                    Trigger.CREDIT_WITHDRAWN,
                    Trigger.PAYMENT,
                    Trigger.PAYMENT_MOVED_IN,
                    Trigger.REFUND_RETURNED,
                    Trigger.CREDIT);
        }
        put(
                table,
                EnumSet.of(Status.WAIVED, Status.LAPSED, Status.REFUNDED, Status.CREDITED),
                Status.SETTLED,
                Trigger.CLAIM_ADDED,
                Trigger.WAIVER_UNDONE,
                Trigger.PAYMENT,
                Trigger.PAYMENT_MOVED_IN,
                Trigger.REFUND_RETURNED,
                Trigger.REFUND_CLAIM_WITHDRAWN,
                Trigger.CREDIT_WITHDRAWN,
                Trigger.PAYMENT_RETURNED);
        put(table, Set.of(Status.WAIVED), Status.LAPSED, Trigger.BY_HAND);
        put(table, Set.of(Status.LAPSED), Status.WAIVED, Trigger.BY_HAND);
        return table;
    }

    private static void put(
            Map<Status, Map<Status, Set<Trigger>>> table, Set<Status> from, Status to, Trigger... triggers) {
        for (Status state : from) {
            table.computeIfAbsent(state, s -> new EnumMap<>(Status.class))
                    .computeIfAbsent(to, s -> EnumSet.noneOf(Trigger.class))
                    .addAll(List.of(triggers));
        }
    }

    /** Every legal transition, in the order of the states. */
    public static List<Transition> all() {
        List<Transition> rows = new ArrayList<>();
        TABLE.forEach((from, tos) ->
                tos.forEach((to, triggers) -> triggers.forEach(t -> rows.add(new Transition(from, to, t)))));
        return rows;
    }

    /** Whether an invoice may go from one state to another for this reason; staying is always legal. */
    public static boolean isLegal(Status from, Status to, Trigger trigger) {
        return from == to
                || TABLE.getOrDefault(from, Map.of()).getOrDefault(to, Set.of()).contains(trigger);
    }

    /**
     * Refuses what the table does not hold.
     *
     * @throws IllegalTransitionException naming both states and the trigger
     */
    public static void check(Status from, Status to, Trigger trigger) {
        if (!isLegal(from, to, trigger)) {
            throw new IllegalTransitionException(from, to, trigger);
        }
    }
}
