package org.schoolbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schoolbilling.testkit.contract.Scenario.SEM;
import static org.schoolbilling.testkit.contract.Scenario.TERM;
import static org.schoolbilling.testkit.contract.Scenario.debtor;
import static org.schoolbilling.testkit.contract.Scenario.draft;
import static org.schoolbilling.testkit.contract.Scenario.issue;
import static org.schoolbilling.testkit.contract.Scenario.issued;
import static org.schoolbilling.testkit.contract.Scenario.pay;
import static org.schoolbilling.testkit.contract.Scenario.remark;
import static org.schoolbilling.testkit.contract.Scenario.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.CommitResult.Committed;
import org.schoolbilling.spi.store.CommitResult.Refused;
import org.schoolbilling.spi.store.CommitResult.Repeated;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.KeyedClaim;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;

abstract class RacePromises extends StorePromises {

    private static final int RIVALS = 8;
    private static final int ROUNDS = 6;
    private static final String ONE_TRANSACTION =
            "that the check and the write it rests on are one transaction, decided by the storage and not by a lock of the process";

    RacePromises(Supplier<StoreFixture> fixtures) {
        super(fixtures);
    }

    /** A rival's change set: its builder carries a debtor of its own, which is there afterwards only if it won. */
    private interface Rival {
        ChangeSet.Builder of(ChangeSet.Builder own, int number);
    }

    private static Debtor mark(int round, int rival) {
        return debtor("round" + round + "rival" + rival);
    }

    /** Lets the rivals race through two instances; exactly one wins, and nothing is left of the others. */
    private int race(int round, Rival rival) {
        List<Store> instances = List.of(store, second());
        List<Callable<CommitResult>> tasks = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            ChangeSet changes =
                    rival.of(scenario.changes().debtor(mark(round, i)), i).build();
            Store instance = instances.get(i % 2);
            tasks.add(() -> instance.commit(changes));
        }
        List<CommitResult> answers = Together.run(tasks);
        assertThat(answers)
                .as("answers to %s rivals for one thing", RIVALS)
                .hasOnlyElementsOfTypes(Committed.class, Refused.class);
        List<Integer> winners = IntStream.range(0, RIVALS)
                .filter(i -> answers.get(i) instanceof Committed)
                .boxed()
                .toList();
        assertThat(winners)
                .as("winners among %s rivals for one thing: %s", RIVALS, answers)
                .hasSize(1);
        int winner = winners.get(0);
        for (int i = 0; i < RIVALS; i++) {
            assertThat(store.debtors(List.of(mark(round, i).id())))
                    .as("what rival %s of round %s left behind; the winner was %s", i, round, winner)
                    .hasSize(i == winner ? 1 : 0);
        }
        return winner;
    }

    @Test
    @Tag("SPI-3")
    @Tag("INV-3")
    @LookAt("the update of the series: where last = ? in the transaction that uses the numbers")
    void ofManyWhoMoveASeriesOneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            long last = round;
            int winner = race(
                    round,
                    (c, i) -> Scenario.with(c, issued(1 + last * RIVALS + i, last + 1))
                            .series(new SeriesMove(Series.INVOICE, last, last + 1)));
            InvoiceNumber number = new InvoiceNumber(last + 1);
            assertThat(store.invoicesByNumber(List.of(number)))
                    .as("the winner's invoice")
                    .isEqualTo(Map.of(number, stored(issued(1 + last * RIVALS + winner, last + 1))));
            assertThat(store.series(Series.INVOICE)).isEqualTo(last + 1);
        }
    }

    @Test
    @Tag("SPI-1")
    @LookAt("the update of the invoice: where version = ?, and that the count of rows is looked at")
    void ofManyWhoChangeOneInvoiceOneWins() {
        Invoice invoice = commit(issued(1, 1));
        for (int round = 0; round < ROUNDS; round++) {
            Invoice before = invoice;
            List<Changes> payments = IntStream.range(0, RIVALS)
                    .mapToObj(i -> pay(before, 10 + i, "R" + i))
                    .toList();
            int winner = race(round, (c, i) -> c.invoice(payments.get(i)));
            invoice = stored(payments.get(winner));
            assertThat(fetch(invoice))
                    .as("the invoice with the winner's payment")
                    .isEqualTo(invoice);
            assertThat(journal(invoice)).as("its journal").hasSize(invoice.postings());
        }
    }

    @Test
    @Tag("GEN-3")
    @Tag("SPI-12")
    @LookAt(ONE_TRANSACTION)
    void ofManyWhoMakeOneClaimOneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            long base = (long) round * RIVALS + 1;
            var key = Scenario.key("person" + round, Scenario.SEMAVG);
            int winner = race(round, (c, i) -> {
                Changes draft = draft(base + i);
                return Scenario.with(c, draft)
                        .claim(new KeyedClaim(key, draft.after().id()));
            });
            assertThat(store.claims(List.of(key)))
                    .as("who has the claim")
                    .isEqualTo(Map.of(key, draft(base + winner).after().id()));
        }
    }

    @Test
    @Tag("SPI-4")
    @Tag("SPI-12")
    @LookAt(ONE_TRANSACTION)
    void ofManyWhoOpenADraftOneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            long base = (long) round * RIVALS + 1;
            String debtor = "shared" + round;
            race(round, (c, i) -> Scenario.with(c, draft(base + i, debtor, SEM, TERM, 1)));
            assertThat(store.invoicesOf(List.of(debtor(debtor).id()), SEM, TERM).values())
                    .as("drafts of the debtor")
                    .singleElement()
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .hasSize(1);
        }
    }

    @Test
    @Tag("INV-3")
    @Tag("SPI-12")
    @LookAt(ONE_TRANSACTION)
    void ofManyWhoIssueOneNumberOneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            long base = (long) round * RIVALS + 1;
            List<Invoice> drafts = new ArrayList<>();
            for (int i = 0; i < RIVALS; i++) {
                drafts.add(commit(draft(base + i)));
            }
            long number = round + 1L;
            int winner = race(round, (c, i) -> c.invoice(issue(drafts.get(i), number)));
            assertThat(store.invoicesByNumber(List.of(new InvoiceNumber(number))))
                    .as("the invoice with the number")
                    .containsValue(stored(issue(drafts.get(winner), number)));
        }
    }

    @Test
    @Tag("PAY-5")
    @Tag("SPI-12")
    @LookAt(ONE_TRANSACTION)
    void ofManyWhoRecordOneTransactionOneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            RecordedTransaction transaction = Everything.transaction("SAME" + round);
            race(round, (c, i) -> c.transaction(transaction));
            assertThat(store.transactions(List.of(transaction.key()))).containsValue(transaction.withVersion(1));
        }
        assertThat(read(store.unresolved())).hasSize(ROUNDS);
    }

    @Test
    @Tag("GLX-2")
    @Tag("SPI-12")
    @LookAt("marking postings only where they are not marked, and counting them in the same transaction")
    void ofManyWhoHandOverThePostingsOneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            commit(pay(commit(issued(round + 1, round + 1)), 700, "REF" + round));
            List<Posting> open = read(store.openPostings(Scenario.TODAY));
            int first = round * RIVALS;
            List<GlBatch> batches = IntStream.range(0, RIVALS)
                    .mapToObj(i -> BatchBuilder.of(store, first + i + 1))
                    .toList();
            int winner = race(round, (c, i) -> c.newBatch(batches.get(i)));
            assertThat(read(store.postingsOf(batches.get(winner).number())))
                    .as("postings of the winner's batch")
                    .hasSameSizeAs(open);
            assertThat(read(store.openPostings(Scenario.TODAY)))
                    .as("postings left")
                    .isEmpty();
            assertThat(store.batches()).as("batches").hasSize(round + 1);
        }
    }

    @Test
    @Tag("INV-5")
    @Tag("SPI-12")
    @LookAt("that correcting a payment and marking its postings exclude each other, in the transactions that write")
    void ofACorrectionAndAnExportEitherIsFirst() {
        Store other = second();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            Invoice paid = commit(pay(commit(issued(round + 1, round + 1)), 700, "OLD"));
            ChangeSet correction = scenario.changes(Scenario.correct(paid, journal(paid), 4, "NEW"))
                    .build();
            ChangeSet export = scenario.changes()
                    .newBatch(BatchBuilder.of(store, round + 1))
                    .build();
            List<CommitResult> answers =
                    Together.run(List.of(() -> store.commit(correction), () -> other.commit(export)));
            assertThat(answers).as("answers").allMatch(a -> a instanceof Committed || isStale(a));
            assertThat(answers).as("answers").hasAtLeastOneElementOfType(Committed.class);
            String reference = answers.get(0) instanceof Committed ? "NEW" : "OLD";
            assertThat(fetch(paid).payments())
                    .as("payments after %s", answers)
                    .allMatch(p -> p.origin().archiveReference().equals(reference));
            assertThat(journal(paid))
                    .as("postings after %s", answers)
                    .isNotEmpty()
                    .allMatch(p -> p.note().contains(reference));
        }
    }

    @Test
    @Tag("SPI-14")
    @LookAt("the order in which rows are locked, and that a deadlock is answered as stale")
    void ofManyWhoChangeTheSameInvoicesInAnyOrderOneWins() {
        Invoice one = commit(draft(1));
        Invoice two = commit(draft(2));
        for (int round = 0; round < ROUNDS; round++) {
            Changes first = remark(one, "round " + round);
            Changes other = remark(two, "round " + round);
            race(
                    round,
                    (c, i) -> i % 2 == 0
                            ? c.invoice(first).invoice(other)
                            : c.invoice(other).invoice(first));
            one = stored(first);
            two = stored(other);
            assertThat(fetch(one)).isEqualTo(one);
            assertThat(fetch(two)).isEqualTo(two);
        }
    }

    @Test
    @Tag("SPI-2")
    @LookAt("the unique key on commit ids, and what a second one that comes at the same time is answered")
    void theSameCommitAtTheSameTimeCountsOnce() {
        List<Store> instances = List.of(store, second());
        for (int round = 0; round < ROUNDS; round++) {
            ChangeSet same = scenario.changes(issued(round + 1, round + 1)).build();
            List<Callable<CommitResult>> tasks = new ArrayList<>();
            for (int i = 0; i < RIVALS; i++) {
                Store instance = instances.get(i % 2);
                tasks.add(() -> instance.commit(same));
            }
            List<CommitResult> answers = Together.run(tasks);
            List<CommitResult> stored =
                    answers.stream().filter(Committed.class::isInstance).toList();
            assertThat(stored).as("Committed among %s", answers).hasSize(1);
            Repeated repeated = new Repeated((Committed) stored.get(0));
            assertThat(answers)
                    .as("the first result again, or stale")
                    .allMatch(a -> a.equals(stored.get(0)) || a.equals(repeated) || isStale(a));
            assertThat(store.commit(same)).as("the same commit afterwards").isEqualTo(repeated);
            assertThat(store.undelivered(1000)).as("events").hasSize(round + 1);
        }
    }

    private static boolean isStale(CommitResult answer) {
        return answer instanceof Refused refused
                && refused.conflicts().stream().allMatch(Conflict.Stale.class::isInstance);
    }
}
