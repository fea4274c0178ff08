package org.schoolbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.host.IdGenerator;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.CommitResult.Committed;
import org.schoolbilling.spi.store.CommitResult.Refused;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.SeriesMove;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredCatalog;
import org.schoolbilling.spi.store.Trial;

/** What this adapter promises beyond the contract, on either database. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
abstract class DatabasePromises {

    private DatabaseFixture database;
    private JdbcStore store;

    abstract DatabaseFixture fixture();

    /** The same database, where a lock is waited for half a second only. */
    abstract DataSource impatient(String url);

    @BeforeEach
    void openDatabase() {
        database = fixture();
        store = database.open(Books.SCHOOL);
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    private Invoice commit(Changes changes) {
        assertThat(store.commit(Books.changes("c" + changes.after().id() + "/" + changes.expectedVersion(), changes)
                        .build()))
                .isInstanceOf(Committed.class);
        return Books.stored(changes);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @Tag("INV-3")
    @Tag("SPI-3")
    void sixteenThreadsThatMoveOneSeriesLeaveNoGapAndShareNoNumber() throws Exception {
        int threads = 16;
        int each = 6;
        JdbcStores stores = database.stores();
        IdGenerator ids = stores.ids();
        Set<Long> won = java.util.concurrent.ConcurrentHashMap.newKeySet();
        AtomicInteger winners = new AtomicInteger();
        inThreads(threads, thread -> {
            JdbcStore own = stores.store(Books.SCHOOL);
            int issued = 0;
            while (issued < each) {
                long last = own.series(Series.INVOICE);
                long id = ids.next();
                if (own.commit(Books.issuing("issue " + id, id, 1, last)) instanceof Committed) {
                    won.add(last + 1);
                    winners.incrementAndGet();
                    issued++;
                }
            }
            return issued;
        });
        long count = (long) threads * each;
        assertThat(winners).hasValue((int) count);
        assertThat(won)
                .isEqualTo(LongStream.rangeClosed(1, count).boxed().collect(java.util.stream.Collectors.toSet()));
        assertThat(store.series(Series.INVOICE)).isEqualTo(count);
        assertThat(store.invoicesByNumber(LongStream.rangeClosed(1, count + 5)
                        .mapToObj(InvoiceNumber::new)
                        .toList()))
                .hasSize((int) count);
        assertThat(store.inconsistencies()).isEmpty();
    }

    /** What each of some threads answered. */
    private static <T> List<T> inThreads(int count, Task<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int thread = i;
                tasks.add(() -> task.of(thread));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Task<T> {
        T of(int thread) throws Exception;
    }

    @Test
    @Tag("PAY-5")
    @Tag("SPI-4")
    void aTransactionWithAnotherAmountDiffersInItsAmount() {
        store.commit(ChangeSet.builder("one")
                .transaction(Books.transaction("REF", 100))
                .build());
        Refused refused = (Refused) store.commit(ChangeSet.builder("two")
                .transaction(Books.transaction("REF", 200))
                .transaction(Books.transaction("OTHER", 300))
                .build());
        assertThat(refused.conflicts())
                .containsExactly(new Conflict.Differs(
                        "transaction " + Books.transaction("REF", 100).key().toText(),
                        "amount",
                        "1.00 NOK",
                        "2.00 NOK"));
        assertThat(store.transactions(List.of(Books.transaction("OTHER", 300).key())))
                .isEmpty();
    }

    @Test
    @Tag("SPI-4")
    void everythingThatIsTakenIsNamed() {
        Changes first = Books.issued(1, 17);
        store.commit(Books.changes("first", first)
                .claim(Books.keyed(first))
                .transaction(Books.transaction("REF", 100))
                .build());
        Changes other = Books.issued(2, 17);
        Refused refused = (Refused) store.commit(Books.changes("second", other)
                .claim(Books.keyed(first))
                .transaction(Books.transaction("REF", 100))
                .build());
        assertThat(refused.conflicts())
                .extracting(Conflict::key)
                .containsExactlyInAnyOrder(
                        "invoice number 17",
                        "claim SEMAVG of p1 in 2026-HØST",
                        "transaction " + Books.transaction("REF", 100).key().toText());
    }

    @Test
    @Tag("SPI-14")
    void aLockThatIsNotGivenInTimeIsAnsweredAsStale() throws Exception {
        Invoice invoice = commit(Books.issued(1, 1));
        DataSource impatient = impatient(database.url());
        JdbcStore waiting = JdbcStores.over(impatient).open().store(Books.SCHOOL);
        try (Connection holder = database.pool().getConnection()) {
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                statement.execute("update school_billing.invoice set remark = 'held' where id = 1");
            }
            CommitResult answer = waiting.commit(
                    Books.changes("late", Books.remark(invoice, "late")).build());
            assertThat(((Refused) answer).conflicts()).hasOnlyElementsOfType(Conflict.Stale.class);
            holder.rollback();
        }
        assertThat(waiting.commit(
                        Books.changes("late", Books.remark(invoice, "late")).build()))
                .isInstanceOf(Committed.class);
    }

    @Test
    @Tag("LOG-2")
    void theDatabaseItselfRefusesToChangeTheLog() throws SQLException {
        commit(Books.pay(commit(Books.issued(1, 1)), 70_000, "REF"));
        int entries = store.log(new InvoiceId(1)).size();
        for (String sql : List.of(
                "update school_billing.change_log set value_after = 'x'",
                "delete from school_billing.change_log",
                "delete from school_billing.change_log where log_key = 1",
                "update school_billing.allocation set amount_minor = amount_minor + 1",
                "delete from school_billing.allocation")) {
            assertThatThrownBy(() -> execute(sql)).as(sql).isInstanceOf(SQLException.class);
        }
        assertThat(store.log(new InvoiceId(1))).hasSize(entries).isNotEmpty();
        assertThat(store.inconsistencies()).isEmpty();
    }

    @Test
    @Tag("INV-5")
    @Tag("PST-5")
    void theDatabaseItselfKeepsIssuedLinesAndPostingsThatWereHandedOver() {
        commit(Books.pay(commit(Books.issued(1, 1)), 70_000, "REF"));
        commit(Books.draft(2));
        var batch = Books.batch(store, 1);
        store.commit(ChangeSet.builder("batch")
                .newBatch(batch)
                .series(new SeriesMove(Series.VOUCHER, 0, batch.vouchers().size()))
                .build());
        for (String sql : List.of(
                "update school_billing.posting set amount_minor = 1 where invoice = 1",
                "update school_billing.posting set batch = null, voucher = null, period = null where invoice = 1",
                "delete from school_billing.posting where invoice = 1",
                "update school_billing.invoice_line set line_text = 'x' where invoice = 1",
                "delete from school_billing.invoice_line where invoice = 1",
                "update school_billing.invoice_line set amount_minor = 0 where invoice = 2",
                "update school_billing.invoice set invoice_number = 1, kid = '17', sent_on = registered_on,"
                        + " open_draft = null, status = 'SENDT' where id = 2",
                "update school_billing.invoice set sent_on = null where id = 1",
                "update school_billing.number_series set last_number = -1")) {
            assertThatThrownBy(() -> execute(sql)).as(sql).isInstanceOf(SQLException.class);
        }
        assertThat(store.inconsistencies()).isEmpty();
    }

    @Test
    @Tag("INV-5")
    void theDatabaseItselfLetsOnlyReferencesOfOpenPaymentsBeCorrected() throws SQLException {
        commit(Books.pay(commit(Books.issued(1, 1)), 70_000, "REF"));
        String correct = "update school_billing.invoice_line set archive_reference = 'NEW', transaction_id = 'T'"
                + " where invoice = 1 and line_number = 4";
        List<String> never = List.of(
                "update school_billing.invoice_line set archive_reference = 'X', form_number = 'X' where line_number = 4",
                "update school_billing.invoice_line set receiving_account = '1' where line_number = 4",
                "update school_billing.invoice_line set amount_minor = amount_minor + 1 where line_number = 4",
                "update school_billing.invoice_line set line_date = line_date + 1 where line_number = 4",
                "update school_billing.invoice_line set archive_reference = 'X' where line_number = 1",
                "update school_billing.posting set note = 'X', amount_minor = amount_minor + 1",
                "update school_billing.posting set coding = 'X'");
        for (String sql : never) {
            assertThatThrownBy(() -> execute(sql)).as(sql).isInstanceOf(SQLException.class);
        }
        execute(correct);
        execute("update school_billing.posting set note = 'NEW' where invoice = 1");
        var batch = Books.batch(store, 1);
        store.commit(ChangeSet.builder("batch")
                .newBatch(batch)
                .series(new SeriesMove(Series.VOUCHER, 0, batch.vouchers().size()))
                .build());
        for (String sql : List.of(
                correct.replace("NEW", "LATE"), "update school_billing.posting set note = 'LATE' where invoice = 1")) {
            assertThatThrownBy(() -> execute(sql)).as(sql).isInstanceOf(SQLException.class);
        }
        assertThat(store.invoices(List.of(new InvoiceId(1))).values())
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.payments())
                        .extracting(
                                p -> p.origin().archiveReference() + p.origin().transactionId())
                        .containsExactly("NEWT"));
    }

    @Test
    @Tag("LOG-5")
    @Tag("PST-5")
    void theDatabaseItselfLetsOnlyWordsOfAnErasedDebtorBeCleared() throws SQLException {
        commit(Books.pay(commit(Books.issued(1, 1)), 70_000, "REF"));
        commit(Books.pay(commit(Books.issued(2, 2)), 70_000, "REF2"));
        var batch = Books.batch(store, 1);
        store.commit(ChangeSet.builder("batch")
                .newBatch(batch)
                .series(new SeriesMove(Series.VOUCHER, 0, batch.vouchers().size()))
                .build());
        execute("update school_billing.debtor set name = '(erased)'"
                + " where id = (select debtor from school_billing.invoice where id = 1)");
        execute("update school_billing.invoice_line set line_text = 'x', archive_reference = 'x', transaction_id = 'x',"
                + " form_number = 'x' where invoice = 1 and line_number = 4");
        execute("update school_billing.posting set note = 'x' where invoice = 1");
        for (String sql : List.of(
                "update school_billing.posting set note = 'x' where invoice = 2",
                "update school_billing.posting set note = 'y', amount_minor = amount_minor + 1 where invoice = 1",
                "update school_billing.posting set batch = null, voucher = null, period = null where invoice = 1",
                "delete from school_billing.posting where invoice = 1",
                "update school_billing.invoice_line set line_text = 'x' where invoice = 2",
                "update school_billing.invoice_line set line_text = 'y', amount_minor = 1 where invoice = 1",
                "update school_billing.invoice_line set line_date = line_date + 1 where invoice = 1",
                "delete from school_billing.invoice_line where invoice = 1")) {
            assertThatThrownBy(() -> execute(sql)).as(sql).isInstanceOf(SQLException.class);
        }
        assertThat(store.inconsistencies()).isEmpty();
    }

    @Test
    @Tag("SPI-1")
    void whatWasChangedPastTheStoreIsFound() throws SQLException {
        commit(Books.pay(commit(Books.issued(1, 1)), 60_000, "REF"));
        commit(Books.pay(commit(Books.issued(2, 2)), 70_000, "bank-1", "REF"));
        assertThat(store.inconsistencies()).containsExactly("line 2/4 books transaction bank-1, which is not there");
        execute("update school_billing.invoice set outstanding_minor = 77 where id = 1");
        execute("update school_billing.invoice set posting_count = 3 where id = 2");
        execute("insert into school_billing.posting select creditor, invoice, 9, posting_date, receiving_account, erp,"
                + " coding, side, 1, currency, kind, line_type, payment_line, note, batch, voucher, period"
                + " from school_billing.posting where invoice = 1 and posting_number = 1");
        execute("update school_billing.invoice set line_count = 7 where id = 2");
        assertThat(store.inconsistencies())
                .anyMatch(
                        s -> s.startsWith("invoice 1: the columns say Derived[status=") && s.contains("outstanding=77"))
                .anyMatch(s -> s.startsWith("invoice 2 says it has 3 postings, and 4 are stored"))
                .anyMatch(s -> s.startsWith("postings of 2026-09-01 on account " + Books.ACCOUNT + " do not balance"))
                .anyMatch(s -> s.startsWith("invoice 2 cannot be read: invoice 2 has 4 lines stored, and its header"));
    }

    @Test
    @Tag("SPI-1")
    void changesThatDoNotSayWhatIsStoredAreRefused() {
        Invoice stored = commit(Books.issued(1, 1));
        Changes right = Books.pay(stored, 10_000, "REF");
        for (Changes wrong : List.of(
                with(right, 2, 0),
                with(right, 0, 0),
                with(right, right.storedLines(), 1),
                with(Books.draft(2), 1, 0))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.commit(Books.changes("wrong", wrong).build()))
                    .withMessageContaining("stored")
                    .withMessageEndingWith("that is not so");
        }
        assertThat(store.invoices(List.of(stored.id()))).containsValue(stored);
        assertThat(store.commit(Books.changes("wrong", right).build())).isInstanceOf(Committed.class);
    }

    private static Changes with(Changes c, int storedLines, int storedAllocations) {
        return new Changes(
                c.expectedVersion(), c.after(), storedLines, storedAllocations, c.postings(), c.log(), c.events());
    }

    @Test
    @Tag("SPI-1")
    @Tag("SPI-4")
    void aCommitThatFailsLeavesNothingBehindAndUsesUpNoConnection() {
        Changes draft = Books.draft(1);
        for (int i = 0; i < 40; i++) {
            // the debtor is missing
            assertThatThrownBy(() -> store.commit(
                            ChangeSet.builder("orphan").invoice(draft).build()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("commit orphan failed");
        }
        LogEntry entry = new LogEntry(
                null, LogField.CATALOGUE, "an object with a null character \0", "", "", "BY_HAND", Books.STAMP);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        store.commit(Books.changes("null", draft).log(entry).build()))
                .withMessageContaining("null character");
        assertThat(store.invoices(List.of(draft.after().id()))).isEmpty();
        assertThat(store.commit(Books.changes("orphan", draft).build())).isInstanceOf(Committed.class);
    }

    @Test
    @Tag("SPI-6")
    void aCommitOfAThousandTakesNoMoreStatementsThanOneOfTen() {
        AtomicInteger statements = new AtomicInteger();
        JdbcStore counted = JdbcStores.over(counting(database.pool(), statements), database.dialect())
                .store(Books.SCHOOL);
        // PostgreSQL gathers statistics once, with the first chunk that comes to a table
        counted.commit(Books.issuing("first", 1, 500, 0));
        counted.commit(payments(counted, "first payments", 1, 500));
        statements.set(0);
        counted.commit(Books.issuing("ten", 501, 10, 500));
        int forTen = statements.getAndSet(0);
        counted.commit(Books.issuing("thousand", 511, 1_000, 510));
        assertThat(statements.getAndSet(0)).as("statements of a commit").isLessThanOrEqualTo(forTen);
        List<InvoiceId> ids =
                LongStream.rangeClosed(501, 1_510).mapToObj(InvoiceId::new).toList();
        assertThat(counted.invoices(ids)).hasSize(1_010);
        assertThat(statements.getAndSet(0)).as("statements of a read by key").isLessThanOrEqualTo(5);
        ChangeSet payments = payments(counted, "payments", 501, 1_510);
        statements.set(0);
        counted.commit(payments);
        assertThat(statements.get()).as("statements of a thousand payments").isLessThanOrEqualTo(12);
        assertThat(counted.inconsistencies()).isEmpty();
    }

    /** All of them pay. */
    private static ChangeSet payments(JdbcStore store, String id, long first, long last) {
        List<InvoiceId> ids =
                LongStream.rangeClosed(first, last).mapToObj(InvoiceId::new).toList();
        ChangeSet.Builder payments = ChangeSet.builder(id);
        store.invoices(ids).values().forEach(i -> payments.invoice(Books.pay(i, 70_000, "REF" + i.id())));
        return payments.build();
    }

    /** Counts executions of statements, a batch as one. */
    private static DataSource counting(DataSource source, AtomicInteger executions) {
        return proxy(DataSource.class, source, executions);
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, T target, AtomicInteger executions) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                executions.incrementAndGet();
            }
            try {
                Object answer = method.invoke(target, arguments);
                if (answer instanceof PreparedStatement statement) {
                    return proxy(PreparedStatement.class, statement, executions);
                }
                if (answer instanceof Statement statement) {
                    return proxy(Statement.class, statement, executions);
                }
                return answer instanceof Connection connection && type == DataSource.class
                        ? proxy(Connection.class, connection, executions)
                        : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Test
    void theCatalogueThatIsKnownIsNotReadAgainAndOneThatAnotherPutInForceIs() {
        JdbcStore other = database.open(Books.SCHOOL);
        assertThat(other.catalog()).isEmpty();
        StoredCatalog first = put(store, 1, "first");
        StoredCatalog known = other.catalog().orElseThrow();
        assertThat(known).isEqualTo(first);
        assertThat(other.catalog().orElseThrow())
                .as("the text itself stays in the database")
                .isSameAs(known);
        StoredCatalog second = put(store, 2, "second");
        assertThat(other.catalog()).contains(second);
        try (Trial trial = other.openTrial()) {
            assertThat(trial.store().catalog()).contains(second);
            StoredCatalog tried = put(trial.store(), 3, "tried");
            assertThat(trial.store().catalog()).contains(tried);
            assertThat(other.catalog()).contains(second);
        }
        assertThat(other.catalog()).contains(second);
        assertThat(put(store, 3, "third")).isEqualTo(other.catalog().orElseThrow());
    }

    private static StoredCatalog put(Store store, long version, String document) {
        StoredCatalog catalog = new StoredCatalog(
                version, document, new Stamp(new Actor("clerk"), Instant.parse("2026-08-20T08:00:00.000001Z")));
        assertThat(store.commit(
                        ChangeSet.builder("put " + document).catalog(catalog).build()))
                .isInstanceOf(Committed.class);
        return catalog;
    }

    @Test
    @Tag("GEN-2")
    @Tag("SPI-3")
    void aLongTrialDoesNotKeepAnyoneFromIssuing() {
        try (Trial trial = store.openTrial()) {
            Store view = trial.store();
            assertThat(view.commit(Books.issuing("tried", 1, 5, 0))).isInstanceOf(Committed.class);
            assertThat(store.commit(Books.issuing("for real", 101, 3, 0))).isInstanceOf(Committed.class);
            assertThat(view.series(Series.INVOICE)).isEqualTo(5);
            assertThat(view.commit(Books.issuing("tried on", 6, 2, 5))).isInstanceOf(Committed.class);
            assertThat(view.invoicesByNumber(List.of(new InvoiceNumber(2))))
                    .as("the trial's own second invoice, not the real one")
                    .containsOnlyKeys(new InvoiceNumber(2))
                    .extractingByKey(new InvoiceNumber(2))
                    .extracting(Invoice::id)
                    .isEqualTo(new InvoiceId(2));
        }
        assertThat(store.series(Series.INVOICE)).isEqualTo(3);
        try (Cursor<Invoice> all = store.stream(InvoiceQuery.ALL)) {
            assertThat(all).toIterable().extracting(i -> i.id().value()).containsExactly(101L, 102L, 103L);
        }
        assertThat(store.inconsistencies()).isEmpty();
    }

    @Test
    @Tag("GEN-2")
    @Tag("SPI-5")
    void aTrialReadsAStreamWhileItCommits() {
        store.commit(Books.changes(
                        "drafts",
                        LongStream.rangeClosed(1, 2_300).mapToObj(Books::draft).toArray(Changes[]::new))
                .build());
        try (Trial trial = store.openTrial();
                Cursor<Invoice> drafts = trial.store().stream(InvoiceQuery.ALL)) {
            int number = 0;
            while (drafts.hasNext()) {
                ChangeSet.Builder chunk = ChangeSet.builder("chunk " + number);
                for (int i = 0; i < 500 && drafts.hasNext(); i++) {
                    number++;
                    Invoice draft = drafts.next();
                    assertThat(draft.id().value()).isEqualTo(number);
                    chunk.invoice(Books.issue(draft, number));
                }
                // an invoice that comes after the opening is not part of the picture
                Changes late = Books.draft(10_000 + number);
                chunk.invoice(late).debtor(Books.debtor(10_000 + number));
                assertThat(trial.store().commit(chunk.build())).isInstanceOf(Committed.class);
            }
            assertThat(number).isEqualTo(2_300);
            assertThat(trial.store().invoicesByNumber(List.of(new InvoiceNumber(2_300))))
                    .hasSize(1);
        }
    }

    @Test
    @Tag("GEN-2")
    void aClosedTrialIsOfNoUse() {
        Trial trial = store.openTrial();
        Store view = trial.store();
        assertThatThrownBy(view::openTrial).isInstanceOf(IllegalStateException.class);
        trial.close();
        assertThatThrownBy(() -> view.series(Series.INVOICE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the trial is closed");
    }

    @Test
    @Tag("SPI-10")
    void idsAscendAndAreNeverGivenTwice() throws Exception {
        Set<Long> all = java.util.concurrent.ConcurrentHashMap.newKeySet();
        List<JdbcStores> processes = List.of(database.stores(), database.stores(), database.stores());
        inThreads(6, thread -> {
            IdGenerator ids = processes.get(thread % 3).ids();
            long last = 0;
            for (int i = 0; i < 1_500; i++) {
                long next = ids.next();
                assertThat(next).isGreaterThan(last);
                assertThat(all.add(next)).as("id %s is new", next).isTrue();
                last = next;
            }
            return last;
        });
        assertThat(all).hasSize(9_000).allMatch(id -> id > 0);
    }

    @Test
    @Tag("SPI-5")
    void streamsThatAreClosedHalfWayGiveTheirConnectionsBack() {
        commit(Books.pay(commit(Books.issued(1, 1)), 70_000, "REF"));
        commit(Books.issued(2, 2));
        try (JdbcStores small = JdbcStores.at(database.url()).connections(2).open()) {
            JdbcStore own = small.store(Books.SCHOOL);
            for (int i = 0; i < 10; i++) {
                Cursor<Invoice> invoices = own.stream(InvoiceQuery.ALL);
                assertThat(invoices.hasNext()).isTrue();
                Cursor<Posting> postings = own.openPostings(Books.TODAY);
                assertThat(postings.next()).isNotNull();
                invoices.close();
                postings.close();
                postings.close();
                // read to the end, and never closed
                Cursor<Invoice> all = own.stream(InvoiceQuery.ALL);
                all.forEachRemaining(invoice -> {});
                assertThat(all.hasNext()).isFalse();
                own.unresolved().forEachRemaining(transaction -> {});
            }
        }
    }

    @Test
    void stampsAreKeptToTheMicrosecond() {
        Stamp fine = new Stamp(new Actor("clerk"), Instant.parse("2026-09-01T08:15:30.123456789Z"));
        Changes draft = Books.draft(1);
        Changes stamped = new Changes(
                0,
                draft.after().withHeader(draft.after().header().withChanged(fine)),
                0,
                0,
                draft.postings(),
                draft.log(),
                draft.events());
        assertThat(commit(stamped).header().changed()).isEqualTo(fine);
        assertThat(java.util.Objects.requireNonNull(
                                store.invoices(List.of(new InvoiceId(1))).get(new InvoiceId(1)))
                        .header()
                        .changed()
                        .at())
                .isEqualTo(Instant.parse("2026-09-01T08:15:30.123456Z"));
    }

    @Test
    void theCreditorsAreListed() {
        JdbcStores stores = database.stores();
        stores.store(new org.schoolbilling.catalog.CreditorId("ÅS"));
        stores.store(new org.schoolbilling.catalog.CreditorId("A"));
        assertThat(stores.creditors()).extracting(c -> c.value()).containsExactly("A", Books.SCHOOL.value(), "ÅS");
        assertThat(new HashSet<>(stores.creditors())).hasSize(3);
    }
}
