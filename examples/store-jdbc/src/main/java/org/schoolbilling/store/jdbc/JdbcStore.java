package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.Moment;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Conflict;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.SealedLogEntry;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.StoredCatalog;
import org.schoolbilling.spi.store.StoredEvent;
import org.schoolbilling.spi.store.StoredLogEntry;
import org.schoolbilling.spi.store.Trial;
import org.schoolbilling.term.Term;

/**
 * One creditor's ledger in a relational database; {@link JdbcStores} gives it. Each open stream and each trial keeps a
 * connection until it is closed, and each commit takes one more.
 *
 * <p>Stamps are kept to the microsecond: what is finer is cut off. Texts must not hold the null character. Postings are
 * ordered by UTF-16 code unit as the port says, except that PostgreSQL sorts characters beyond U+FFFF after all others.
 */
public final class JdbcStore implements Store {

    private static final CommitResult NOT_STORED = new CommitResult.Refused(List.of(new Conflict.Exists("")));

    private final CreditorId creditor;
    private final Connections connections;
    private final Dialect dialect;
    private final SeriesQueue queue;
    private final boolean isTrial;
    private final Supplier<Trial> trials;
    private final NewestCatalog catalog = new NewestCatalog();

    private JdbcStore(
            CreditorId creditor,
            Connections connections,
            Dialect dialect,
            SeriesQueue queue,
            boolean isTrial,
            Supplier<Trial> trials) {
        this.creditor = creditor;
        this.connections = connections;
        this.dialect = dialect;
        this.queue = queue;
        this.isTrial = isTrial;
        this.trials = trials;
    }

    static JdbcStore of(DataSource source, Dialect dialect, CreditorId creditor, SeriesQueue queue) {
        return new JdbcStore(
                creditor,
                new PooledConnections(source, dialect, creditor),
                dialect,
                queue,
                false,
                () -> trial(source, dialect, creditor));
    }

    private static Trial trial(DataSource source, Dialect dialect, CreditorId creditor) {
        try {
            return JdbcTrial.open(source.getConnection(), dialect.forTrial(), creditor);
        } catch (SQLException e) {
            throw new StoreException("no connection for a trial: " + e.getMessage(), e);
        }
    }

    /** The view of a trial. */
    static JdbcStore view(CreditorId creditor, TrialConnections connections, Dialect dialect) {
        return new JdbcStore(creditor, connections, dialect, new SeriesQueue(), true, () -> {
            throw new IllegalStateException("a trial has no trials of its own");
        });
    }

    @Override
    public CreditorId creditor() {
        return creditor;
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        // before anybody waits for it
        String digest = changes.digest();
        return queue.inTurn(creditor, changes.series(), () -> attempt(changes, digest));
    }

    private CommitResult attempt(ChangeSet changes, String digest) {
        try {
            Optional<CommitResult> quick = quick(changes, digest);
            return quick.isPresent()
                    ? quick.get()
                    : connections.write(s -> new CommitTransaction(s, connections, changes).run(digest));
        } catch (SQLException e) {
            return switch (dialect.failure(e)) {
                case TAKEN -> taken(changes, e);
                case BUSY -> new CommitResult.Refused(List.of(busy(changes)));
                case BROKEN -> throw new StoreException("commit " + changes.id() + " failed: " + e.getMessage(), e);
            };
        }
    }

    /** The way of one round trip, where there is one and nobody stands in it. */
    private Optional<CommitResult> quick(ChangeSet changes, String digest) throws SQLException {
        if (isTrial || !dialect.isPipelined() || !QuickCommit.fits(changes)) {
            return Optional.empty();
        }
        try {
            CommitResult result =
                    connections.write(s -> QuickCommit.run(s, changes, digest).orElse(NOT_STORED));
            return Optional.of(result).filter(r -> r instanceof CommitResult.Committed);
        } catch (SQLException e) {
            if (dialect.failure(e) == Dialect.Failure.TAKEN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** All that is taken; or stale, if whoever had it has let go of it. */
    private CommitResult taken(ChangeSet changes, SQLException e) {
        List<Conflict> conflicts = connections.read(s -> Collisions.find(s, changes));
        if (!conflicts.isEmpty()) {
            return new CommitResult.Refused(conflicts);
        }
        String table = dialect.violatedTable(e);
        if (table.equals("invoice_line") || table.equals("allocation") || table.equals("posting")) {
            throw new StoreException(
                    "commit " + changes.id() + " brings rows of table " + table + " that are stored already, with the"
                            + " version they were stored at: its changes do not say rightly what was stored",
                    e);
        }
        return new CommitResult.Refused(List.of(busy(changes)));
    }

    private static Conflict busy(ChangeSet changes) {
        return new Conflict.Stale("commit " + changes.id(), 0, 0);
    }

    @Override
    public Trial openTrial() {
        return trials.get();
    }

    @Override
    public long series(Series series) {
        return connections.readOne(s -> connections.last(s, series));
    }

    /** Reads by one key. */
    private <T> T one(Reading<T> reading) {
        Work<T> work = s -> reading.of(new InvoiceReading(s));
        return dialect.isPipelined() ? connections.readOne(work) : connections.read(work);
    }

    private interface Reading<T> {
        T of(InvoiceReading invoices) throws SQLException;
    }

    @Override
    public Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> ids) {
        return ids.size() == 1 ? one(r -> r.byId(ids)) : connections.read(s -> new InvoiceReading(s).byId(ids));
    }

    @Override
    public Map<InvoiceNumber, Invoice> invoicesByNumber(Collection<InvoiceNumber> numbers) {
        return numbers.size() == 1
                ? one(r -> r.byNumber(numbers))
                : connections.read(s -> new InvoiceReading(s).byNumber(numbers));
    }

    @Override
    public Map<String, Invoice> invoicesByKid(Collection<String> kids) {
        return kids.size() == 1 ? one(r -> r.byKid(kids)) : connections.read(s -> new InvoiceReading(s).byKid(kids));
    }

    @Override
    public Map<DebtorId, List<Invoice>> invoicesOf(Collection<DebtorId> debtors, InvoiceTypeCode type, Term term) {
        return connections.read(s -> new InvoiceReading(s).ofDebtors(debtors, type, term));
    }

    @Override
    public List<Invoice> invoicesOf(DebtorId debtor) {
        return connections.read(s -> new InvoiceReading(s).ofDebtor(debtor));
    }

    @Override
    public Cursor<Invoice> stream(InvoiceQuery query) {
        return InvoiceCursor.open(connections.lease(), query);
    }

    @Override
    public Map<DebtorId, Debtor> debtors(Collection<DebtorId> ids) {
        return connections.read(s -> DebtorTable.find(s, ids));
    }

    @Override
    public Map<ClaimKey, InvoiceId> claims(Collection<ClaimKey> keys) {
        return connections.read(s -> ClaimTable.find(s, keys));
    }

    @Override
    public Map<TransactionKey, RecordedTransaction> transactions(Collection<TransactionKey> keys) {
        return connections.read(s -> TransactionTable.find(s, keys));
    }

    @Override
    public Cursor<RecordedTransaction> unresolved() {
        return TransactionTable.unresolved(connections.lease());
    }

    @Override
    public Cursor<RecordedTransaction> transactionsIn(Set<TransactionState> states) {
        return TransactionTable.in(connections.lease(), states);
    }

    @Override
    public List<RecordedTransaction> transactionsFrom(String payerAccount, int limit) {
        return connections.read(s -> TransactionTable.from(s, payerAccount, limit));
    }

    @Override
    public Map<TransactionKey, List<Invoice>> invoicesPaidBy(Collection<TransactionKey> keys) {
        return connections.read(s -> new InvoiceReading(s).paidBy(keys));
    }

    @Override
    public List<Invoice> invoicesOwing(Collection<InvoiceTypeCode> types, Money outstanding, int limit) {
        return connections.read(s -> new InvoiceReading(s).owing(types, outstanding, limit));
    }

    @Override
    public List<LogEntry> log(TransactionKey transaction) {
        return connections.read(s -> LogTable.of(s, transaction));
    }

    @Override
    public Map<InvoiceId, List<Posting>> postings(Collection<InvoiceId> ids) {
        return connections.read(s -> PostingTable.find(s, ids));
    }

    @Override
    public Cursor<Posting> openPostings(LocalDate until) {
        return PostingTable.open(connections.lease(), until);
    }

    @Override
    public Cursor<Posting> postingsOf(BatchNumber batch) {
        return PostingTable.ofBatch(connections.lease(), batch);
    }

    @Override
    public Optional<GlBatch> batch(BatchNumber number) {
        return connections.read(s -> BatchTable.find(s, number));
    }

    @Override
    public List<GlBatch> batches() {
        return connections.read(BatchTable::all);
    }

    @Override
    public List<Moment> moments(InvoiceId invoice) {
        return connections.read(s -> MomentTable.of(s, invoice));
    }

    @Override
    public List<LogEntry> log(InvoiceId invoice) {
        return connections.read(s -> LogTable.of(s, invoice));
    }

    @Override
    public List<StoredLogEntry> unsealed(int limit) {
        return connections.read(s -> LogChainTable.unsealed(s, limit));
    }

    @Override
    public long unsealedCount() {
        return connections.read(LogChainTable::unsealedCount);
    }

    @Override
    public Cursor<SealedLogEntry> chain() {
        return LogChainTable.chain(connections.lease());
    }

    @Override
    public Optional<LogSeal> chainHead() {
        return connections.read(LogChainTable::head);
    }

    @Override
    public List<StoredEvent> undelivered(int limit) {
        return connections.read(s -> EventTable.undelivered(s, limit));
    }

    @Override
    public List<StoredEvent> events(InvoiceId invoice) {
        return connections.read(s -> EventTable.of(s, invoice));
    }

    @Override
    public List<IssueRun> issueRuns() {
        return connections.read(IssueRunTable::all);
    }

    @Override
    public Optional<StoredCatalog> catalog() {
        return connections.readOne(catalog::read);
    }

    @Override
    public Optional<StoredCatalog> catalog(long version) {
        return connections.read(s -> CatalogTable.find(s, version));
    }

    @Override
    public List<String> inconsistencies() {
        return connections.read(s -> new Verification(s).find());
    }

    @Override
    public Map<InvoiceId, Set<Integer>> handedOverLines(Collection<InvoiceId> ids) {
        return connections.read(s -> PostingTable.handedOverLines(s, ids));
    }

    @Override
    public Cursor<RefundLine> openRefunds(LocalDate until) {
        return RefundTable.open(connections.lease(), until);
    }

    @Override
    public List<RefundBatch> refundBatches() {
        return connections.read(RefundTable::batches);
    }

    @Override
    public Cursor<RefundTransfer> refundTransfers(long batch) {
        return RefundTable.transfers(connections.lease(), batch);
    }

    @Override
    public Map<InvoiceId, List<RefundTransfer>> refundTransfers(Collection<InvoiceId> ids) {
        return connections.read(s -> RefundTable.of(s, ids));
    }

    @Override
    public String toString() {
        return "JdbcStore of " + creditor + " on " + dialect.name();
    }
}
