package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.settlement.Transitions;
import org.schoolbilling.settlement.Trigger;
import org.schoolbilling.testkit.model.SmallOperations.Operation;

/**
 * Every sequence of operations on two small invoices, up to a length: {@code -Dsmallworlds.length=5} for all of five, which is
 * millions of states. After every operation all that must hold is checked, against the naive model as well.
 *
 * <p>It goes level by level. Sequences that begin alike share their beginning, and sequences that lead to the same
 * {@link SmallState}, equal in every line, date and version, go on as one; only the last level is not merged, since nothing
 * follows it. An operation that is refused changes nothing, so a sequence with it is a shorter one, which is covered.
 */
class SmallWorldsTest {

    private static final int LENGTH = Integer.getInteger("smallworlds.length", 3);

    /** A state, and one way to it. */
    private static final class Node {

        private final SmallState state;
        private final @Nullable Node before;
        private final @Nullable Operation by;
        /** How many sequences lead here. */
        private long ways;

        Node(SmallState state, @Nullable Node before, @Nullable Operation by) {
            this.state = state;
            this.before = before;
            this.by = by;
        }

        List<Operation> path() {
            Deque<Operation> path = new ArrayDeque<>();
            for (Node node = this; node != null && node.by != null; node = node.before) {
                path.addFirst(node.by);
            }
            return new ArrayList<>(path);
        }
    }

    /** Goes through one world. */
    private static final class Walk {

        private final SmallWorld world;
        private final List<Operation> operations;
        private final Map<Status, Long> statuses = new TreeMap<>();
        private final Map<String, Long> done = new TreeMap<>();
        private long states;
        private long sequences;
        private long refused;

        Walk(SmallWorld world) {
            this.world = world;
            this.operations = SmallOperations.of(world);
            operations.forEach(operation -> done.put(operation.name(), 0L));
        }

        void run() {
            Node start = new Node(world.start(), null, null);
            start.ways = 1;
            Collection<Node> level = List.of(start);
            for (int length = 1; length <= LENGTH; length++) {
                level = next(level, length == LENGTH);
            }
        }

        /** All that can follow, once each; where nothing follows that, it is only checked. */
        private Collection<Node> next(Collection<Node> level, boolean isLast) {
            Map<SmallState, Node> next = new LinkedHashMap<>();
            for (Node node : level) {
                for (Operation operation : operations) {
                    List<Changes> changes = operation.work().apply(node.state);
                    if (changes.isEmpty()) {
                        refused++;
                        continue;
                    }
                    sequences += node.ways;
                    done.merge(operation.name(), 1L, Long::sum);
                    Node after = new Node(node.state.with(changes), node, operation);
                    check(node.state, changes, after);
                    Node same = isLast ? after : next.computeIfAbsent(after.state, s -> after);
                    same.ways += node.ways;
                    if (same == after) {
                        states++;
                        check(after, changes);
                    }
                }
            }
            return next.values();
        }

        /** What must hold of a step. */
        private void check(SmallState before, List<Changes> all, Node node) {
            for (Changes changes : all) {
                Invoice was = before.invoice(changes.after().id());
                Invoice is = changes.after();
                require(
                        is.lines().subList(0, was.lines().size()).equals(was.lines())
                                && is.allocations()
                                        .subList(0, was.allocations().size())
                                        .equals(was.allocations()),
                        "ALC-3: history is not rewritten",
                        node,
                        is);
                Status from = Settlement.of(was).status();
                Status to = Settlement.of(is).status();
                List<LogEntry> logged = changes.log().stream()
                        .filter(e -> e.field() == LogField.STATUS)
                        .toList();
                require(
                        from == to
                                ? logged.isEmpty()
                                : logged.size() == 1
                                        && Transitions.isLegal(
                                                from,
                                                to,
                                                Trigger.valueOf(logged.get(0).trigger())),
                        "STA-1, STA-9: from " + from + " to " + to,
                        node,
                        logged);
            }
        }

        /** What must hold of a state; an invoice that did not change was looked at before. */
        private void check(Node node, List<Changes> all) {
            for (Changes changes : all) {
                check(node, node.state.invoice(changes.after().id()));
            }
            same(
                    "PST-3, MOV-2: the accounts",
                    node,
                    node.state.accounts(),
                    NaiveLedger.accounts(world.catalog(), node.state.invoices()));
        }

        private void check(Node node, Invoice invoice) {
            Settlement settlement = Settlement.of(invoice);
            statuses.merge(settlement.status(), 1L, Long::sum);
            require(settlement.violations().isEmpty(), "ALC-4", node, settlement.violations());
            Books books = Books.of(invoice, List.of());
            NaiveInvoice naive = NaiveInvoice.of(
                    invoice, world.type(invoice), world.catalog().settings());
            same("ALC-1: what is open", node, books.open(), naive.open());
            same("OPT-1: what is waived", node, books.waived(), naive.waived());
            same("REF-3: what is granted back", node, books.grantedBack(), naive.grantedBack());
            same("ALC-1: what is allocated", node, books.allocated(), naive.allocated());
            same("ALC-9: what is unplaced", node, books.unplaced(), naive.unplaced());
            same("INV-2: the balance", node, books.balance(), naive.balance());
            same("STA-3: the status", node, settlement.status(), naive.status());
            BigDecimal open = books.open().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal unplaced = books.unplaced().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            require(
                    unplaced.subtract(open).compareTo(books.balance()) == 0,
                    "ALC-4: unplaced - open = balance",
                    node,
                    invoice);
        }

        private void same(String rule, Node node, Object found, Object expected) {
            if (!found.equals(expected)) {
                throw new AssertionError(rule + ", after " + node.path() + " in " + world.name() + ": found " + found
                        + ", the naive model says " + expected);
            }
        }

        private void require(boolean holds, String rule, Node node, Object found) {
            if (!holds) {
                throw new AssertionError(rule + ", after " + node.path() + " in " + world.name() + ": " + found);
            }
        }
    }

    private static void walk(SmallWorld world) {
        long start = System.nanoTime();
        Walk walk = new Walk(world);
        walk.run();
        System.out.printf(
                "small world '%s': %d operations, length %d, %d sequences without a refusal, %d states, %d refusals, %s,"
                        + " %d s%n  %s%n",
                world.name(),
                walk.operations.size(),
                LENGTH,
                walk.sequences,
                walk.states,
                walk.refused,
                walk.statuses,
                (System.nanoTime() - start) / 1_000_000_000,
                walk.done);
        assertThat(walk.operations).hasSizeGreaterThanOrEqualTo(12);
        if (LENGTH > 2) {
            assertThat(walk.done).as("what was done").doesNotContainValue(0L);
        }
    }

    @Test
    @Tag("ALC-3")
    @Tag("ALC-4")
    @Tag("MOV-4")
    @Tag("OPT-2")
    @Tag("REM-2")
    @Tag("STA-3")
    @Timeout(value = 120, unit = TimeUnit.MINUTES)
    void everySequenceKeepsEveryInvariantWhereRemaindersAreWaived() {
        walk(SmallWorld.remainders());
    }

    @Test
    @Tag("MOV-2")
    @Tag("OPT-3")
    @Tag("PST-7")
    @Tag("REM-4")
    @Timeout(value = 120, unit = TimeUnit.MINUTES)
    void everySequenceKeepsEveryInvariantWhereWholeClaimsAreWaivedAndVatIsSplit() {
        walk(SmallWorld.wholeClaims());
    }
}
