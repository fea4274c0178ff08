package org.schoolbilling.spi.store;

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
import org.schoolbilling.term.Term;

/**
 * One creditor's ledger in storage. There is one write; every read after it sees it, in whichever process (SPI-5).
 *
 * <p>Reads by key take thousands of keys at a time and cost a few round trips (SPI-6); keys that are not there are simply
 * missing in the answer, and the order of keys does not matter. Streams are cursors: a consistent picture as of their
 * opening, in the order stated, with memory for a page of a thousand at most. Safe for use by several threads, and by
 * several processes on one storage: a run reads from one or two threads, a stream open in one of them, while another
 * commits. Failures of the storage are unchecked exceptions; they never mean "not there".
 *
 * <p>Creditors on one storage do not meet: all that is unique is so for each. What is replaced or cleared is gone, of a
 * debtor, an invoice's header or a bank transaction (LOG-5): a storage that keeps old rows or a journal forgets them there
 * too.
 */
public interface Store {

    /** Whose ledger it is. */
    CreditorId creditor();

    /**
     * Stores a change set: all or nothing, durable when it returns (SPI-1). It checks in this order: commit id, series,
     * versions in key order, inserts; a refusal names every conflict found at the stage that failed (SPI-4, SPI-14). Checks and writes
     * happen in one transaction (SPI-12). Serialisation failures, deadlocks and lock time-outs of the storage are answered
     * as {@link Conflict.Stale}.
     *
     * <p>What is stored of an issued invoice's lines and of the journal stays as it is, with two exceptions:
     * {@link org.schoolbilling.ledger.Changes#corrections} gives stored payment lines other references, and their postings
     * other notes (INV-5). It is refused as {@link Conflict.Stale} where a posting of such a line was handed over; of a
     * correction and an export at the same time, whichever is first, the other sees it.
     * {@link org.schoolbilling.ledger.Changes#erasureOrNull} gives stored lines, handed over or not, other words, since the debtor is
     * erased in this commit or was in an earlier one (LOG-5); a storage may refuse it, by an exception, for a debtor who is not.
     *
     * <p>Unique, by the storage and not only by code: commit id, invoice number, KID, bank transaction, claim key, the open
     * draft of a debtor, type and term, batch number; a posting has at most one batch.
     *
     * @throws RuntimeException if the storage failed; whether it is stored is then unknown, and the same change set may be
     *     committed again: it counts once (SPI-2)
     */
    CommitResult commit(ChangeSet changes);

    /**
     * A view that shows the store as it is and its own commits, and is discarded when closed: nobody else ever sees them
     * (GEN-2). What others commit meanwhile it may show or not. Number series move in the view only and are not held. What
     * the view has changed may be locked for others until it is closed. A view opens no trials. For one thread.
     */
    Trial openTrial();

    /** The last number used of a series; 0 before the first. */
    long series(Series series);

    /** Invoices by id, discarded drafts included. */
    Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> ids);

    /** Issued invoices by number. */
    Map<InvoiceNumber, Invoice> invoicesByNumber(Collection<InvoiceNumber> numbers);

    /** Issued invoices by the digits of their KID ({@code Kid.value()}); compared exactly, as text. */
    Map<String, Invoice> invoicesByKid(Collection<String> kids);

    /** All invoices of debtors in a type and term, discarded drafts included, by debtor, in sequence order. */
    Map<DebtorId, List<Invoice>> invoicesOf(Collection<DebtorId> debtors, InvoiceTypeCode type, Term term);

    /** All invoices of a debtor, discarded drafts included, in order of id (LOG-5). */
    List<Invoice> invoicesOf(DebtorId debtor);

    /** Invoices that fit a query, in ascending order of id. */
    Cursor<Invoice> stream(InvoiceQuery query);

    Map<DebtorId, Debtor> debtors(Collection<DebtorId> ids);

    /** Which of these keys are claimed, and where (GEN-3). */
    Map<ClaimKey, InvoiceId> claims(Collection<ClaimKey> keys);

    /** Recorded bank transactions by key, whatever their state. */
    Map<TransactionKey, RecordedTransaction> transactions(Collection<TransactionKey> keys);

    /** Bank transactions on the unresolved list, in the order they were recorded (PAY-4). */
    Cursor<RecordedTransaction> unresolved();

    /** Recorded bank transactions in any of some states, in the order they were recorded (PAY-13). */
    Cursor<RecordedTransaction> transactionsIn(Set<TransactionState> states);

    /**
     * Recorded bank transactions from a payer's account, compared exactly, those recorded last first, at most
     * {@code limit} (PAY-13).
     */
    List<RecordedTransaction> transactionsFrom(String payerAccount, int limit);

    /**
     * Invoices that have a payment line of a bank transaction, taken out again or not, by transaction and in order of id.
     */
    Map<TransactionKey, List<Invoice>> invoicesPaidBy(Collection<TransactionKey> keys);

    /**
     * Issued invoices of some types on which exactly this amount is open, by type and then id, at most {@code limit}
     * (PAY-13).
     */
    List<Invoice> invoicesOwing(Collection<InvoiceTypeCode> types, Money outstanding, int limit);

    /** The journal of invoices: their postings in number order, by invoice. */
    Map<InvoiceId, List<Posting>> postings(Collection<InvoiceId> ids);

    /** Postings not handed over, dated no later than {@code until}, in {@link org.schoolbilling.export.PostingOrder}. */
    Cursor<Posting> openPostings(LocalDate until);

    /** Postings of a batch, in {@link org.schoolbilling.export.PostingOrder}. */
    Cursor<Posting> postingsOf(BatchNumber batch);

    Optional<GlBatch> batch(BatchNumber number);

    /** All batches in number order. */
    List<GlBatch> batches();

    /** What each commit of an invoice left of it, in ascending version (LOG-4). */
    List<Moment> moments(InvoiceId invoice);

    /** Log entries of an invoice, in the order in which they were stored, whatever their times. */
    List<LogEntry> log(InvoiceId invoice);

    /**
     * Log entries that have no place in the chain yet, in key order, at most {@code limit} (LOG-3). An entry that becomes
     * visible with a lower key than others that are sealed already is one of them, until it is sealed.
     */
    List<StoredLogEntry> unsealed(int limit);

    /** How many log entries have no place in the chain yet. */
    long unsealedCount();

    /** The chain of the log, in ascending position (LOG-3). */
    Cursor<SealedLogEntry> chain();

    /** The last seal of the chain. */
    Optional<LogSeal> chainHead();

    /**
     * Log entries about a bank transaction that belong to no invoice, in the order in which they were stored (PAY-13): those
     * of the field {@code TRANSACTION} whose object is {@link TransactionKey#toText}.
     */
    List<LogEntry> log(TransactionKey transaction);

    /** Events not delivered, in key order, at most {@code limit} (SPI-9). */
    List<StoredEvent> undelivered(int limit);

    /** Events of an invoice, in key order, delivered or not. */
    List<StoredEvent> events(InvoiceId invoice);

    /** Issue runs: the one that started last first, and of those that started at one time the highest id (ISS-4). */
    List<IssueRun> issueRuns();

    /** The catalogue in force: the highest version. */
    Optional<StoredCatalog> catalog();

    /** One version of the catalogue. */
    Optional<StoredCatalog> catalog(long version);

    /**
     * What the storage itself finds wrong, in words, each naming the object: derived columns that do not agree with lines,
     * references to nothing. Empty where all is well; expensive.
     */
    List<String> inconsistencies();

    /** Which of the given invoices have postings that were handed over, with {@link Posting#line} of those postings. */
    Map<InvoiceId, Set<Integer>> handedOverLines(Collection<InvoiceId> ids);

    /**
     * Refund lines dated no later than {@code until} that no batch of refunds has and that the bank did not send back, by
     * invoice and line (REF-5).
     */
    Cursor<RefundLine> openRefunds(LocalDate until);

    /** Batches of refunds in number order (REF-5). */
    List<RefundBatch> refundBatches();

    /** Transfers of a batch of refunds, in number order. */
    Cursor<RefundTransfer> refundTransfers(long batch);

    /** What was handed over of the refunds on invoices, in order of batch and number (LOG-5). */
    Map<InvoiceId, List<RefundTransfer>> refundTransfers(Collection<InvoiceId> ids);
}
