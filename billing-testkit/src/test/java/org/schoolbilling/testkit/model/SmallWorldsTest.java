package org.schoolbilling.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.schoolbilling.catalog.OptionalWaiverPolicy;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.testkit.arbitraries.InvoiceHistory;
import org.schoolbilling.testkit.model.SmallWorld.Operation;

/**
 * Every sequence of operations on a small invoice, up to a length: {@code -Dsmallworlds.length=5} for all of five, which is
 * millions of states. After every operation all that must hold is checked, against the naive model as well.
 */
class SmallWorldsTest {

    private static final int LENGTH = Integer.getInteger("smallworlds.length", 3);

    /** Goes through one world. */
    private static final class Walk {

        private final SmallWorld world;
        private final List<Operation> operations;
        private final Deque<Operation> path = new ArrayDeque<>();
        private final Map<Status, Long> statuses = new TreeMap<>();
        private long states;
        private long refused;

        Walk(SmallWorld world) {
            this.world = world;
            this.operations = world.operations();
        }

        void from(InvoiceHistory history, int left) {
            if (left == 0) {
                return;
            }
            Invoice before = history.invoice();
            for (Operation operation : operations) {
                path.addLast(operation);
                Optional<Decision> decision = world.decide(operation, before);
                if (decision.isPresent() && decision.get() instanceof Decision.Yes yes) {
                    List<Changes> steps = new ArrayList<>(history.steps());
                    steps.add(yes.changes());
                    InvoiceHistory after = new InvoiceHistory(history.catalog(), history.debtor(), steps);
                    check(before, yes.changes(), after);
                    states++;
                    from(after, left - 1);
                } else {
                    refused++;
                }
                path.removeLast();
            }
        }

        private void check(Invoice before, Changes changes, InvoiceHistory history) {
            Invoice after = history.invoice();
            Settlement settlement = Settlement.of(after);
            statuses.merge(settlement.status(), 1L, Long::sum);
            require(settlement.violations().isEmpty(), "ALC-4", settlement.violations());
            require(
                    after.lines().subList(0, before.lines().size()).equals(before.lines())
                            && after.allocations()
                                    .subList(0, before.allocations().size())
                                    .equals(before.allocations()),
                    "ALC-3: history is not rewritten",
                    after);
            Status was = Settlement.of(before).status();
            boolean isLogged = changes.log().stream().anyMatch(e -> e.field() == LogField.STATUS);
            require(isLogged == (was != settlement.status()), "STA-9: the log of a transition", changes.log());
            Books books = Books.afterStep(history, history.steps().size() - 1);
            NaiveInvoice naive =
                    NaiveInvoice.of(after, world.type(), world.catalog().settings());
            same("ALC-1: what is open", books.open(), naive.open());
            same("OPT-1: what is waived", books.waived(), naive.waived());
            same("REF-3: what is granted back", books.grantedBack(), naive.grantedBack());
            same("ALC-1: what is allocated", books.allocated(), naive.allocated());
            same("ALC-9: what is unplaced", books.unplaced(), naive.unplaced());
            same("PST-3: the accounts", books.accounts(), naive.accounts());
            same("INV-2: the balance", books.balance(), naive.balance());
            same("STA-3: the status", settlement.status(), naive.status());
            BigDecimal open = books.open().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal unplaced = books.unplaced().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            require(unplaced.subtract(open).compareTo(books.balance()) == 0, "ALC-4: unplaced - open = balance", after);
        }

        private void same(String rule, Object found, Object expected) {
            if (!found.equals(expected)) {
                throw new AssertionError(rule + ", after " + path + " in " + world.name() + ": found " + found
                        + ", the naive model says " + expected);
            }
        }

        private void require(boolean holds, String rule, Object found) {
            if (!holds) {
                throw new AssertionError(rule + ", after " + path + " in " + world.name() + ": " + found);
            }
        }
    }

    private static void walk(SmallWorld world) {
        Walk walk = new Walk(world);
        walk.from(world.start(), LENGTH);
        System.out.println("small world '" + world.name() + "': " + walk.operations.size() + " operations, length "
                + LENGTH + ", " + walk.states + " states, " + walk.refused + " refusals, " + walk.statuses);
        assertThat(walk.operations).hasSizeGreaterThanOrEqualTo(12);
        assertThat(walk.states).isPositive();
    }

    @Test
    @Tag("ALC-3")
    @Tag("ALC-4")
    @Tag("OPT-2")
    @Tag("STA-3")
    @Timeout(value = 120, unit = TimeUnit.MINUTES)
    void everySequenceKeepsEveryInvariantWhereRemaindersAreWaived() {
        walk(new SmallWorld("remainders", OptionalWaiverPolicy.REMAINDER, 0));
    }

    @Test
    @Tag("OPT-3")
    @Tag("PST-7")
    @Timeout(value = 120, unit = TimeUnit.MINUTES)
    void everySequenceKeepsEveryInvariantWhereWholeClaimsAreWaivedAndVatIsSplit() {
        walk(new SmallWorld("whole claims, VAT", OptionalWaiverPolicy.WHOLE_CLAIMS_ONLY, 2500));
    }
}
