package org.schoolbilling.testkit.plainfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.claim.ClaimKey;
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
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.SealedLogEntry;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.StoredCatalog;
import org.schoolbilling.spi.store.StoredEvent;
import org.schoolbilling.spi.store.StoredLogEntry;
import org.schoolbilling.term.Term;

/** The rest of what is read of {@link Shelves}: invoices, bank transactions, log and events. */
abstract class ShelvedStore extends ShelvedHandOvers {

    ShelvedStore(CreditorId creditor) {
        super(creditor);
    }

    private static Optional<Invoice> invoice(Shelves s, InvoiceId id) {
        return s.invoices.get(id);
    }

    private static List<Invoice> invoices(Shelves s, Collection<InvoiceId> ids) {
        return ids.stream().map(id -> invoice(s, id).orElseThrow()).toList();
    }

    @Override
    public long series(Series series) {
        return ask(s -> s.series(series));
    }

    @Override
    public Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> ids) {
        return found(ids, s -> s.invoices::get);
    }

    @Override
    public Map<InvoiceNumber, Invoice> invoicesByNumber(Collection<InvoiceNumber> numbers) {
        return found(numbers, s -> n -> Optional.ofNullable(s.numbers.get(n)).flatMap(s.invoices::get));
    }

    @Override
    public Map<String, Invoice> invoicesByKid(Collection<String> kids) {
        return found(kids, s -> kid -> Optional.ofNullable(s.kids.get(kid)).flatMap(s.invoices::get));
    }

    @Override
    public Map<DebtorId, List<Invoice>> invoicesOf(Collection<DebtorId> debtors, InvoiceTypeCode type, Term term) {
        return found(
                debtors,
                s -> debtor -> Optional.of(invoicesOf(s, debtor)
                                .filter(i -> i.header().type().equals(type))
                                .filter(i -> i.header().term().equals(term))
                                .sorted(Comparator.comparingInt(i -> i.header().sequence()))
                                .toList())
                        .filter(found -> !found.isEmpty()));
    }

    @Override
    public List<Invoice> invoicesOf(DebtorId debtor) {
        return ask(s -> invoicesOf(s, debtor).toList());
    }

    private static Stream<Invoice> invoicesOf(Shelves s, DebtorId debtor) {
        return invoices(s, s.invoicesOf.getOrDefault(debtor, new TreeSet<>())).stream();
    }

    @Override
    public Cursor<Invoice> stream(InvoiceQuery query) {
        return cursor(s -> s.invoices.after(s.commits).filter(new InvoiceFilter(query, s.debtors, s.commits)));
    }

    @Override
    public Map<DebtorId, Debtor> debtors(Collection<DebtorId> ids) {
        return found(ids, s -> s.debtors::get);
    }

    @Override
    public Map<ClaimKey, InvoiceId> claims(Collection<ClaimKey> keys) {
        return found(keys, s -> key -> Optional.ofNullable(s.claims.get(key)));
    }

    @Override
    public Map<TransactionKey, RecordedTransaction> transactions(Collection<TransactionKey> keys) {
        return found(keys, s -> key -> Optional.ofNullable(s.recorded.get(key)).flatMap(s.transactions::get));
    }

    @Override
    public Cursor<RecordedTransaction> unresolved() {
        return transactionsIn(Set.of(TransactionState.UNRESOLVED));
    }

    @Override
    public Cursor<RecordedTransaction> transactionsIn(Set<TransactionState> states) {
        return cursor(s -> s.transactions.after(s.commits).filter(t -> states.contains(t.state())));
    }

    @Override
    public List<RecordedTransaction> transactionsFrom(String payerAccount, int limit) {
        return ask(s -> s.transactions
                .downwards(s.commits)
                .filter(t -> t.transaction().payerAccount().equals(payerAccount))
                .limit(limit)
                .toList());
    }

    @Override
    public Map<TransactionKey, List<Invoice>> invoicesPaidBy(Collection<TransactionKey> keys) {
        return found(
                keys,
                s -> key -> Optional.ofNullable(s.paidBy.get(key.toText())).map(ids -> invoices(s, ids)));
    }

    @Override
    public List<Invoice> invoicesOwing(Collection<InvoiceTypeCode> types, Money outstanding, int limit) {
        return ask(s -> s.invoices
                .after(s.commits)
                .filter(i -> !i.isDraft() && types.contains(i.header().type()))
                .filter(i -> Settlement.of(i).outstanding().equals(outstanding))
                .sorted(Comparator.comparing((Invoice i) -> i.header().type()).thenComparing(Invoice::id))
                .limit(limit)
                .toList());
    }

    @Override
    public List<Moment> moments(InvoiceId invoice) {
        return ask(s -> List.copyOf(s.moments.getOrDefault(invoice, List.of())));
    }

    @Override
    public List<LogEntry> log(InvoiceId invoice) {
        return ask(s -> List.copyOf(s.logOf.getOrDefault(invoice, List.of())));
    }

    @Override
    public List<StoredLogEntry> unsealed(int limit) {
        return ask(s -> s.unsealed.stream()
                .limit(limit)
                .map(key -> new StoredLogEntry(key, Objects.requireNonNull(s.log.get(key))))
                .toList());
    }

    @Override
    public long unsealedCount() {
        return ask(s -> (long) s.unsealed.size());
    }

    @Override
    public Cursor<SealedLogEntry> chain() {
        return cursor(s -> s.chain.after(s.commits));
    }

    @Override
    public Optional<LogSeal> chainHead() {
        return ask(s -> Optional.ofNullable(s.chainHead));
    }

    @Override
    public List<LogEntry> log(TransactionKey transaction) {
        return ask(s -> List.copyOf(s.logOfTransaction.getOrDefault(transaction.toText(), List.of())));
    }

    @Override
    public List<StoredEvent> undelivered(int limit) {
        return ask(s -> s.undelivered.stream().limit(limit).map(s.events::get).toList());
    }

    @Override
    public List<StoredEvent> events(InvoiceId invoice) {
        return ask(s -> s.eventsOf.getOrDefault(invoice, List.of()).stream()
                .map(s.events::get)
                .toList());
    }

    @Override
    public List<IssueRun> issueRuns() {
        return ask(s -> s.issueRuns.values().stream()
                .sorted(Comparator.comparing((IssueRun run) -> run.started().at())
                        .thenComparing(IssueRun::id)
                        .reversed())
                .toList());
    }

    @Override
    public Optional<StoredCatalog> catalog() {
        return ask(s -> Optional.ofNullable(s.catalogs.lastEntry()).map(Map.Entry::getValue));
    }

    @Override
    public Optional<StoredCatalog> catalog(long version) {
        return ask(s -> Optional.ofNullable(s.catalogs.get(version)));
    }

    @Override
    public List<String> inconsistencies() {
        return ask(s -> {
            List<String> wrong = new ArrayList<>();
            s.invoices.after(s.commits).forEach(invoice -> {
                int posted = s.postingsOf.getOrDefault(invoice.id(), List.of()).size();
                if (posted != invoice.postings()) {
                    wrong.add("invoice " + invoice.id() + " counts " + invoice.postings() + " postings and has "
                            + posted);
                }
            });
            return wrong;
        });
    }
}
