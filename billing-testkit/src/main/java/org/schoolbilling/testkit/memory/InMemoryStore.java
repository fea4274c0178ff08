package org.schoolbilling.testkit.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
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
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
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
 * A store in memory. It keeps every promise of {@link Store} but one: what it holds lives as long as its
 * {@link InMemoryStorage}. Opening a trial copies nothing, however much is stored; a search reads every invoice.
 */
public final class InMemoryStore implements Store {

    private final CreditorId creditor;
    private final Cell cell;
    private final Runnable step;

    /** A view of one creditor's ledger; several views of one ledger are as several processes on one database. */
    public InMemoryStore(InMemoryStorage storage, CreditorId creditor) {
        this(creditor, storage.of(creditor), () -> {});
    }

    private InMemoryStore(CreditorId creditor, Cell cell, Runnable step) {
        this.creditor = Objects.requireNonNull(creditor, "creditor");
        this.cell = cell;
        this.step = Objects.requireNonNull(step, "step");
    }

    /**
     * A view whose commits can be made to die: {@code step} is run before, between and after the writes of each, and where it
     * throws, the commit goes no further.
     */
    public static InMemoryStore dying(InMemoryStorage storage, CreditorId creditor, Runnable step) {
        return new InMemoryStore(creditor, storage.of(creditor), step);
    }

    /** An empty store on a storage of its own. */
    public static InMemoryStore of(CreditorId creditor) {
        return new InMemoryStore(new InMemoryStorage(), creditor);
    }

    @Override
    public CreditorId creditor() {
        return creditor;
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        return cell.commit(changes, step);
    }

    @Override
    public Trial openTrial() {
        Cell fork = cell.fork();
        InMemoryStore view = new InMemoryStore(creditor, fork, () -> {});
        return new Trial() {
            @Override
            public Store store() {
                return view;
            }

            @Override
            public void close() {
                fork.close();
            }
        };
    }

    private Tables tables() {
        return cell.now();
    }

    @Override
    public long series(Series series) {
        return tables().series.getOrDefault(series, 0L);
    }

    @Override
    public Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> ids) {
        return read(ids, tables().invoices::get);
    }

    @Override
    public Map<InvoiceNumber, Invoice> invoicesByNumber(Collection<InvoiceNumber> numbers) {
        Tables now = tables();
        return read(numbers, number -> invoice(now, now.numbers.get(number)));
    }

    @Override
    public Map<String, Invoice> invoicesByKid(Collection<String> kids) {
        Tables now = tables();
        return read(kids, kid -> invoice(now, now.kids.get(kid)));
    }

    private static @Nullable Invoice invoice(Tables now, @Nullable InvoiceId id) {
        return id == null ? null : now.invoices.get(id);
    }

    @Override
    public Map<DebtorId, List<Invoice>> invoicesOf(Collection<DebtorId> debtors, InvoiceTypeCode type, Term term) {
        Tables now = tables();
        return read(debtors, debtor -> {
            List<InvoiceId> ids = now.accounts.get(new Tables.Account(debtor, type, term));
            return ids == null
                    ? null
                    : ids.stream()
                            .map(id -> Objects.requireNonNull(now.invoices.get(id)))
                            .sorted(Comparator.comparingInt(i -> i.header().sequence()))
                            .toList();
        });
    }

    @Override
    public List<Invoice> invoicesOf(DebtorId debtor) {
        return list(tables().invoices.values()).stream()
                .filter(i -> i.header().debtor().equals(debtor))
                .toList();
    }

    @Override
    public Cursor<Invoice> stream(InvoiceQuery query) {
        Tables now = tables();
        return Cursors.of(now.invoices.values(), new QueryFilter(now, query));
    }

    @Override
    public Map<DebtorId, Debtor> debtors(Collection<DebtorId> ids) {
        return read(ids, tables().debtors::get);
    }

    @Override
    public Map<ClaimKey, InvoiceId> claims(Collection<ClaimKey> keys) {
        return read(keys, tables().claims::get);
    }

    @Override
    public Map<TransactionKey, RecordedTransaction> transactions(Collection<TransactionKey> keys) {
        Tables now = tables();
        return read(keys, key -> recorded(now, key));
    }

    private static @Nullable RecordedTransaction recorded(Tables now, TransactionKey key) {
        Tables.@Nullable StoredTransaction stored = now.transactions.get(key);
        return stored == null ? null : stored.recorded();
    }

    @Override
    public Cursor<RecordedTransaction> unresolved() {
        Tables now = tables();
        return Cursors.map(now.unresolved.values(), key -> Objects.requireNonNull(recorded(now, key)));
    }

    @Override
    public Cursor<RecordedTransaction> transactionsIn(Set<TransactionState> states) {
        Tables now = tables();
        return Cursors.map(
                byOrder(now, t -> states.contains(t.recorded().state())), Tables.StoredTransaction::recorded);
    }

    @Override
    public List<RecordedTransaction> transactionsFrom(String payerAccount, int limit) {
        List<RecordedTransaction> found = new ArrayList<>();
        byOrder(tables(), t -> t.recorded().transaction().payerAccount().equals(payerAccount))
                .forEach(t -> found.add(0, t.recorded()));
        return List.copyOf(found.subList(0, Math.min(Math.max(limit, 0), found.size())));
    }

    @Override
    public Map<TransactionKey, List<Invoice>> invoicesPaidBy(Collection<TransactionKey> keys) {
        Tables now = tables();
        return read(keys, key -> {
            List<Invoice> paid = list(now.invoices.values()).stream()
                    .filter(i -> i.payments().stream()
                            .anyMatch(p -> p.origin().transaction().equals(key.toText())))
                    .toList();
            return paid.isEmpty() ? null : paid;
        });
    }

    @Override
    public List<Invoice> invoicesOwing(Collection<InvoiceTypeCode> types, Money outstanding, int limit) {
        return list(tables().invoices.values()).stream()
                .filter(i -> !i.isDraft() && types.contains(i.header().type()))
                .filter(i -> Settlement.of(i).outstanding().equals(outstanding))
                .sorted(Comparator.<Invoice, InvoiceTypeCode>comparing(
                                i -> i.header().type())
                        .thenComparing(Invoice::id))
                .limit(Math.max(limit, 0))
                .toList();
    }

    @Override
    public List<LogEntry> log(TransactionKey transaction) {
        return list(tables().log.values()).stream()
                .filter(e -> e.invoice().isEmpty()
                        && e.field() == LogField.TRANSACTION
                        && e.object().equals(transaction.toText()))
                .toList();
    }

    private static List<Tables.StoredTransaction> byOrder(Tables now, Predicate<Tables.StoredTransaction> wanted) {
        return list(now.transactions.values()).stream()
                .filter(wanted)
                .sorted(Comparator.comparingLong(Tables.StoredTransaction::order))
                .toList();
    }

    @Override
    public Map<InvoiceId, List<Posting>> postings(Collection<InvoiceId> ids) {
        return read(ids, tables().journals::get);
    }

    @Override
    public Cursor<Posting> openPostings(LocalDate until) {
        return Cursors.of(tables().openPostings.values(), p -> !p.date().isAfter(until));
    }

    @Override
    public Cursor<Posting> postingsOf(BatchNumber batch) {
        return Cursor.of(tables().handedOver.getOrDefault(batch, List.of()));
    }

    @Override
    public Optional<GlBatch> batch(BatchNumber number) {
        return Optional.ofNullable(tables().batches.get(number));
    }

    @Override
    public List<GlBatch> batches() {
        return list(tables().batches.values());
    }

    @Override
    public List<Moment> moments(InvoiceId invoice) {
        return tables().moments.getOrDefault(invoice, List.of());
    }

    @Override
    public List<LogEntry> log(InvoiceId invoice) {
        return tables().logs.getOrDefault(invoice, List.of());
    }

    @Override
    public List<StoredLogEntry> unsealed(int limit) {
        Tables now = tables();
        List<StoredLogEntry> found = new ArrayList<>();
        for (long key : now.unsealed.values()) {
            if (found.size() >= limit) {
                break;
            }
            found.add(new StoredLogEntry(key, Objects.requireNonNull(now.log.get(key))));
        }
        return List.copyOf(found);
    }

    @Override
    public long unsealedCount() {
        return tables().unsealed.size();
    }

    @Override
    public Cursor<SealedLogEntry> chain() {
        Tables now = tables();
        return Cursors.map(now.chain.values(), seal -> new SealedLogEntry(seal, now.log.get(seal.entry())));
    }

    @Override
    public Optional<LogSeal> chainHead() {
        return Optional.ofNullable(tables().chain.last());
    }

    @Override
    public List<StoredEvent> undelivered(int limit) {
        List<StoredEvent> found = new ArrayList<>();
        for (StoredEvent event : tables().undelivered.values()) {
            if (found.size() >= limit) {
                break;
            }
            found.add(event);
        }
        return List.copyOf(found);
    }

    @Override
    public List<StoredEvent> events(InvoiceId invoice) {
        Tables now = tables();
        return now.eventsOf.getOrDefault(invoice, List.of()).stream()
                .map(key -> Objects.requireNonNull(now.events.get(key)))
                .toList();
    }

    @Override
    public List<IssueRun> issueRuns() {
        return list(tables().issueRuns.values()).stream()
                .sorted(Comparator.<IssueRun, Instant>comparing(
                                run -> run.started().at())
                        .thenComparing(IssueRun::id)
                        .reversed())
                .toList();
    }

    @Override
    public Optional<StoredCatalog> catalog() {
        return Optional.ofNullable(tables().catalogs.last());
    }

    @Override
    public Optional<StoredCatalog> catalog(long version) {
        return Optional.ofNullable(tables().catalogs.get(version));
    }

    @Override
    public List<String> inconsistencies() {
        return Inconsistencies.of(tables());
    }

    @Override
    public Map<InvoiceId, Set<Integer>> handedOverLines(Collection<InvoiceId> ids) {
        Tables now = tables();
        return read(ids, id -> {
            Set<Integer> lines = new TreeSet<>();
            now.journals.getOrDefault(id, List.of()).stream()
                    .filter(p -> p.handOver().isPresent())
                    .forEach(p -> lines.add(p.line()));
            return lines.isEmpty() ? null : lines;
        });
    }

    @Override
    public Cursor<RefundLine> openRefunds(LocalDate until) {
        return Cursors.map(
                list(tables().openRefunds.values()).stream()
                        .filter(r -> !r.date().isAfter(until))
                        .toList(),
                Tables.OpenRefund::line);
    }

    @Override
    public List<RefundBatch> refundBatches() {
        return list(tables().refundBatches.values());
    }

    @Override
    public Cursor<RefundTransfer> refundTransfers(long batch) {
        return Cursor.of(tables().refundTransfers.getOrDefault(batch, List.of()));
    }

    @Override
    public Map<InvoiceId, List<RefundTransfer>> refundTransfers(Collection<InvoiceId> ids) {
        Map<InvoiceId, List<RefundTransfer>> found = new LinkedHashMap<>();
        for (List<RefundTransfer> batch : tables().refundTransfers.values()) {
            for (RefundTransfer transfer : batch) {
                RefundLine line = transfer.lineOrNull();
                if (line != null && ids.contains(line.invoice())) {
                    found.computeIfAbsent(line.invoice(), i -> new ArrayList<>())
                            .add(transfer);
                }
            }
        }
        return found;
    }

    private static <K, V> Map<K, V> read(Collection<K> keys, Function<K, @Nullable V> value) {
        Map<K, V> found = new LinkedHashMap<>();
        for (K key : keys) {
            V one = value.apply(key);
            if (one != null) {
                found.put(key, one);
            }
        }
        return found;
    }

    private static <T> List<T> list(Iterable<T> items) {
        List<T> list = new ArrayList<>();
        items.forEach(list::add);
        return List.copyOf(list);
    }
}
