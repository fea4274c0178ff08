package org.schoolbilling.testkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schoolbilling.testkit.run.School.CLERK;
import static org.schoolbilling.testkit.run.School.NOK;
import static org.schoolbilling.testkit.run.School.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.schoolbilling.catalog.Role;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.BankReferences;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.bank.RefundSink;
import org.schoolbilling.spi.bank.RefundTransfers;
import org.schoolbilling.spi.run.Mode;
import org.schoolbilling.spi.run.Payments;
import org.schoolbilling.spi.run.RefundExportReport;
import org.schoolbilling.spi.run.RefundExportRequest;
import org.schoolbilling.spi.run.Refunds;

/** Whatever is refunded, sent back, taken back and handed over in whatever order: the bank is asked for each once. */
class RefundExportProperties {

    private static final int STUDENTS = 4;
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private enum Kind {
        REFUND,
        RETURNED,
        SEND_BACK,
        REOPEN,
        EXPORT,
        EXPORT_THAT_DIES_BEFORE,
        EXPORT_THAT_DIES_AFTER,
        TRIAL
    }

    /** What is done: on which invoice or transaction, and how many days ago it is dated. */
    record Deed(Kind kind, int which, int daysAgo) {}

    /** A bank that keeps what it is given and looks whether the same batch is the same when it comes again. */
    private static final class Bank implements RefundSink {

        private final Map<Long, List<RefundTransfer>> batches = new ConcurrentHashMap<>();
        private final Map<Long, RefundBatch> heads = new ConcurrentHashMap<>();
        private boolean diesBefore;
        private boolean diesAfter;

        @Override
        public String format() {
            return "list";
        }

        @Override
        public Optional<String> fault(RefundBatch batch, RefundTransfers transfers) {
            return Optional.empty();
        }

        @Override
        public void deliver(RefundBatch batch, RefundTransfers transfers) {
            if (diesBefore) {
                throw new IllegalStateException("died before");
            }
            List<RefundTransfer> all = new ArrayList<>();
            try (Cursor<RefundTransfer> cursor = transfers.open()) {
                cursor.forEachRemaining(all::add);
            }
            List<RefundTransfer> before = batches.put(batch.number(), all);
            RefundBatch head = heads.put(batch.number(), batch.delivered());
            assertThat(before == null || before.equals(all)).isTrue();
            assertThat(head == null || head.equals(batch.delivered())).isTrue();
            if (diesAfter) {
                throw new IllegalStateException("died after");
            }
        }
    }

    private static RefundExportRequest until(LocalDate day) {
        return new RefundExportRequest(day, TODAY, "");
    }

    /** A school, and what a bookkeeper with pen and paper would know of it. */
    private static final class Desk {

        private final School school = new School().withStudents(STUDENTS);
        private final Bank bank = new Bank();
        private final Map<RefundLine, Money> toPay = new LinkedHashMap<>();
        private final Map<RefundLine, LocalDate> dates = new HashMap<>();
        private final Map<TransactionKey, Integer> timesToSend = new HashMap<>();
        private int references;

        Desk() {
            school.generate(STUDENTS, School.SEMAVG);
            school.issue();
            for (int i = 0; i < 3; i++) {
                references++;
                school.load(new BankTransaction(
                        1,
                        TransactionKind.PAYMENT,
                        School.ACCOUNT,
                        TODAY,
                        null,
                        Money.ofMinor(1_000 + i, NOK),
                        "",
                        new BankReferences("U" + references, "", ""),
                        "97104133219",
                        ""));
            }
        }

        void act(Deed deed) {
            switch (deed.kind()) {
                case REFUND -> refund(1 + deed.which() % STUDENTS, TODAY.minusDays(deed.daysAgo()));
                case RETURNED -> returned(deed.which());
                case SEND_BACK -> sendBack(deed.which());
                case REOPEN -> reopen(deed.which());
                case EXPORT -> export(TODAY.minusDays(deed.daysAgo()));
                case EXPORT_THAT_DIES_BEFORE -> {
                    bank.diesBefore = true;
                    exportDying(TODAY.minusDays(deed.daysAgo()));
                }
                case EXPORT_THAT_DIES_AFTER -> {
                    bank.diesAfter = true;
                    exportDying(TODAY.minusDays(deed.daysAgo()));
                }
                case TRIAL ->
                    assertThat(school.billing.exportRefunds(Mode.TRIAL, until(LAST), bank, CLERK).batches().stream()
                                    .mapToInt(b -> b.batch().transfers())
                                    .sum())
                            .isEqualTo(open().size() + sentBack().size());
            }
        }

        private void refund(long number, LocalDate date) {
            references++;
            Invoice invoice = school.invoice(number);
            Money amount = Money.ofMinor(60_000L + references, NOK);
            school.billing
                    .payments()
                    .pay(
                            Mode.COMMIT,
                            new Payments.ByHand(
                                    invoice.header().number().orElseThrow(), amount, date, "P" + references, List.of()),
                            CLERK);
            Invoice after = school.billing
                    .refunds()
                    .refund(
                            Mode.COMMIT,
                            new Refunds.ByHand(invoice.id(), null, null, date, new BankAccountNumber("97104133219")),
                            CLERK);
            for (InvoiceLine line :
                    after.lines().subList(invoice.lines().size(), after.lines().size())) {
                if (line.role() == Role.REFUND) {
                    RefundLine refund = new RefundLine(after.id(), line.number());
                    toPay.put(refund, line.amount());
                    dates.put(refund, date);
                }
            }
        }

        /** The bank says that it did not pay; where it was not even asked yet, it is not to be. */
        private void returned(int which) {
            List<RefundLine> all = List.copyOf(dates.keySet());
            if (all.isEmpty()) {
                return;
            }
            RefundLine line = all.get(which % all.size());
            dates.remove(line);
            if (open().contains(line)) {
                toPay.remove(line);
            }
            school.billing.refunds().returned(Mode.COMMIT, line.invoice(), line.line(), TODAY, CLERK);
        }

        private List<RecordedTransaction> transactions(TransactionState... states) {
            List<RecordedTransaction> found = new ArrayList<>();
            try (Cursor<RecordedTransaction> all = school.store.transactionsIn(Set.of(states))) {
                all.forEachRemaining(found::add);
            }
            return found;
        }

        private void sendBack(int which) {
            List<RecordedTransaction> some = transactions(TransactionState.UNRESOLVED);
            if (!some.isEmpty()) {
                TransactionKey key = some.get(which % some.size()).key();
                school.billing.desk().sendBack(key, "not ours", CLERK);
                timesToSend.merge(key, 1, Integer::sum);
            }
        }

        private void reopen(int which) {
            List<RecordedTransaction> some = transactions(TransactionState.SENT_BACK, TransactionState.PAID_BACK);
            if (!some.isEmpty()) {
                RecordedTransaction one = some.get(which % some.size());
                school.billing.desk().reopen(one.key(), "the bank did not", CLERK);
                if (one.state() == TransactionState.SENT_BACK) {
                    timesToSend.merge(one.key(), -1, Integer::sum);
                }
            }
        }

        private List<RefundLine> open() {
            List<RefundLine> found = new ArrayList<>();
            try (Cursor<RefundLine> all = school.store.openRefunds(LAST)) {
                all.forEachRemaining(found::add);
            }
            return found;
        }

        private List<RecordedTransaction> sentBack() {
            return transactions(TransactionState.SENT_BACK);
        }

        private RefundExportReport export(LocalDate day) {
            RefundExportReport report = school.billing.exportRefunds(Mode.COMMIT, until(day), bank, CLERK);
            assertThat(report.left()).isEmpty();
            assertThat(open()).allMatch(line -> dates.get(line).isAfter(day));
            assertThat(sentBack()).isEmpty();
            return report;
        }

        private void exportDying(LocalDate day) {
            boolean hasSome = school.store.refundBatches().stream().anyMatch(b -> !b.isDelivered())
                    || !sentBack().isEmpty()
                    || open().stream().anyMatch(line -> !dates.get(line).isAfter(day));
            if (hasSome) {
                assertThatThrownBy(() -> school.billing.exportRefunds(Mode.COMMIT, until(day), bank, CLERK))
                        .isInstanceOf(BillingException.class)
                        .hasMessageContaining("died");
            }
            bank.diesBefore = false;
            bank.diesAfter = false;
        }

        void check() {
            export(LAST);
            List<RefundTransfer> paid = new TreeMap<>(bank.batches)
                    .values().stream().flatMap(List::stream).toList();
            Map<RefundLine, List<Money>> byLine = new HashMap<>();
            Map<TransactionKey, Integer> bySent = new HashMap<>();
            for (RefundTransfer one : paid) {
                if (one.lineOrNull() != null) {
                    byLine.computeIfAbsent(one.lineOrNull(), l -> new ArrayList<>())
                            .add(one.amount());
                } else if (one.transactionOrNull() != null) {
                    bySent.merge(one.transactionOrNull(), 1, Integer::sum);
                }
            }
            assertThat(byLine)
                    .isEqualTo(toPay.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
            timesToSend.values().removeIf(times -> times == 0);
            assertThat(bySent).isEqualTo(timesToSend);
            List<RefundBatch> batches = school.store.refundBatches();
            assertThat(batches)
                    .extracting(RefundBatch::number)
                    .isEqualTo(LongStream.rangeClosed(1, batches.size()).boxed().toList());
            assertThat(batches).extracting(RefundBatch::messageId).doesNotHaveDuplicates();
            assertThat(batches).isEqualTo(List.copyOf(new TreeMap<>(bank.heads).values()));
            assertThat(paid).extracting(RefundTransfer::id).doesNotHaveDuplicates();
            for (RefundBatch batch : batches) {
                school.billing.exportRefundsAgain(batch.number(), bank, CLERK);
            }
            assertThat(school.store.inconsistencies()).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(5, Kind.REFUND),
                                Tuple.of(1, Kind.RETURNED),
                                Tuple.of(2, Kind.SEND_BACK),
                                Tuple.of(1, Kind.REOPEN),
                                Tuple.of(2, Kind.EXPORT),
                                Tuple.of(1, Kind.EXPORT_THAT_DIES_BEFORE),
                                Tuple.of(1, Kind.EXPORT_THAT_DIES_AFTER),
                                Tuple.of(1, Kind.TRIAL)),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 5))
                .as(Deed::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 80)
    @Tag("REF-5")
    @Tag("PAY-13")
    void eachRefundIsHandedOverOnceWhateverDiesInBetween(@ForAll("deeds") List<Deed> deeds) {
        Desk desk = new Desk();
        deeds.forEach(desk::act);
        desk.check();
        Statistics.label("batches").collect(Math.min(4, desk.bank.batches.size()));
    }

    @Property(tries = 10)
    @Tag("REF-5")
    void thoseWhoHandOverAtOnceTakeEachRefundOnce(@ForAll("deeds") List<Deed> deeds) throws Exception {
        Desk desk = new Desk();
        deeds.stream().filter(d -> d.kind() == Kind.REFUND).forEach(desk::act);
        Bank bank = desk.bank;
        ExecutorService clerks = Executors.newFixedThreadPool(4);
        try {
            List<Future<RefundExportReport>> reports = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                var billing = desk.school.at(TODAY, desk.school.store, 1_000);
                reports.add(clerks.submit(() -> billing.exportRefunds(Mode.COMMIT, until(LAST), bank, CLERK)));
            }
            for (Future<RefundExportReport> report : reports) {
                report.get(1, TimeUnit.MINUTES);
            }
        } finally {
            clerks.shutdownNow();
        }
        desk.check();
    }

    /** A commit whose answer is lost is asked for again, and a process that dies within one leaves all or nothing of it. */
    @Property(tries = 30)
    @Tag("REF-5")
    void aCommitThatDiesLeavesNothingHandedOverTwice(@ForAll("deeds") List<Deed> deeds, @ForAll int step) {
        Desk desk = new Desk();
        deeds.stream().filter(d -> d.kind() == Kind.REFUND).forEach(desk::act);
        int[] left = {Math.floorMod(step, 5)};
        var dying = FlakyStore.of(desk.school.store, (changes, real) -> {
            if (left[0]-- == 0) {
                throw new IllegalStateException("died in commit");
            }
            var result = real.apply(changes);
            if (left[0]-- == 0) {
                throw new IllegalStateException("died after commit");
            }
            return result;
        });
        desk.school.at(TODAY, dying, 1_000).exportRefunds(Mode.COMMIT, until(LAST), desk.bank, CLERK);
        desk.check();
    }
}
