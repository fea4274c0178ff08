package org.schoolbilling.testkit.contract;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** A good store, to be broken in one place. */
class ForwardingStore implements Store {

    final Store good;

    ForwardingStore(Store good) {
        this.good = good;
    }

    @Override
    public CreditorId creditor() {
        return good.creditor();
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        return good.commit(changes);
    }

    @Override
    public Trial openTrial() {
        return good.openTrial();
    }

    @Override
    public long series(Series series) {
        return good.series(series);
    }

    @Override
    public Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> ids) {
        return good.invoices(ids);
    }

    @Override
    public Map<InvoiceNumber, Invoice> invoicesByNumber(Collection<InvoiceNumber> numbers) {
        return good.invoicesByNumber(numbers);
    }

    @Override
    public Map<String, Invoice> invoicesByKid(Collection<String> kids) {
        return good.invoicesByKid(kids);
    }

    @Override
    public Map<DebtorId, List<Invoice>> invoicesOf(Collection<DebtorId> debtors, InvoiceTypeCode type, Term term) {
        return good.invoicesOf(debtors, type, term);
    }

    @Override
    public List<Invoice> invoicesOf(DebtorId debtor) {
        return good.invoicesOf(debtor);
    }

    @Override
    public Cursor<Invoice> stream(InvoiceQuery query) {
        return good.stream(query);
    }

    @Override
    public Map<DebtorId, Debtor> debtors(Collection<DebtorId> ids) {
        return good.debtors(ids);
    }

    @Override
    public Map<ClaimKey, InvoiceId> claims(Collection<ClaimKey> keys) {
        return good.claims(keys);
    }

    @Override
    public Map<TransactionKey, RecordedTransaction> transactions(Collection<TransactionKey> keys) {
        return good.transactions(keys);
    }

    @Override
    public Cursor<RecordedTransaction> unresolved() {
        return good.unresolved();
    }

    @Override
    public Cursor<RecordedTransaction> transactionsIn(Set<TransactionState> states) {
        return good.transactionsIn(states);
    }

    @Override
    public List<RecordedTransaction> transactionsFrom(String payerAccount, int limit) {
        return good.transactionsFrom(payerAccount, limit);
    }

    @Override
    public Map<TransactionKey, List<Invoice>> invoicesPaidBy(Collection<TransactionKey> keys) {
        return good.invoicesPaidBy(keys);
    }

    @Override
    public List<Invoice> invoicesOwing(Collection<InvoiceTypeCode> types, Money outstanding, int limit) {
        return good.invoicesOwing(types, outstanding, limit);
    }

    @Override
    public List<LogEntry> log(TransactionKey transaction) {
        return good.log(transaction);
    }

    @Override
    public Map<InvoiceId, List<Posting>> postings(Collection<InvoiceId> ids) {
        return good.postings(ids);
    }

    @Override
    public Cursor<Posting> openPostings(LocalDate until) {
        return good.openPostings(until);
    }

    @Override
    public Cursor<Posting> postingsOf(BatchNumber batch) {
        return good.postingsOf(batch);
    }

    @Override
    public Optional<GlBatch> batch(BatchNumber number) {
        return good.batch(number);
    }

    @Override
    public List<GlBatch> batches() {
        return good.batches();
    }

    @Override
    public List<Moment> moments(InvoiceId invoice) {
        return good.moments(invoice);
    }

    @Override
    public List<LogEntry> log(InvoiceId invoice) {
        return good.log(invoice);
    }

    @Override
    public List<StoredLogEntry> unsealed(int limit) {
        return good.unsealed(limit);
    }

    @Override
    public long unsealedCount() {
        return good.unsealedCount();
    }

    @Override
    public Cursor<SealedLogEntry> chain() {
        return good.chain();
    }

    @Override
    public Optional<LogSeal> chainHead() {
        return good.chainHead();
    }

    @Override
    public List<StoredEvent> undelivered(int limit) {
        return good.undelivered(limit);
    }

    @Override
    public List<StoredEvent> events(InvoiceId invoice) {
        return good.events(invoice);
    }

    @Override
    public List<IssueRun> issueRuns() {
        return good.issueRuns();
    }

    @Override
    public Optional<StoredCatalog> catalog() {
        return good.catalog();
    }

    @Override
    public Optional<StoredCatalog> catalog(long version) {
        return good.catalog(version);
    }

    @Override
    public List<String> inconsistencies() {
        return good.inconsistencies();
    }

    @Override
    public Map<InvoiceId, Set<Integer>> handedOverLines(Collection<InvoiceId> ids) {
        return good.handedOverLines(ids);
    }

    @Override
    public Cursor<RefundLine> openRefunds(LocalDate until) {
        return good.openRefunds(until);
    }

    @Override
    public List<RefundBatch> refundBatches() {
        return good.refundBatches();
    }

    @Override
    public Cursor<RefundTransfer> refundTransfers(long batch) {
        return good.refundTransfers(batch);
    }

    @Override
    public Map<InvoiceId, List<RefundTransfer>> refundTransfers(Collection<InvoiceId> ids) {
        return good.refundTransfers(ids);
    }
}
