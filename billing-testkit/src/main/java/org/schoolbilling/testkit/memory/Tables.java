package org.schoolbilling.testkit.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.export.BatchNumber;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.export.PostingOrder;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.Moment;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundLine;
import org.schoolbilling.refund.RefundTransfer;
import org.schoolbilling.roster.Study;
import org.schoolbilling.spi.store.CommitResult.Committed;
import org.schoolbilling.spi.store.IssueRun;
import org.schoolbilling.spi.store.LogSeal;
import org.schoolbilling.spi.store.Series;
import org.schoolbilling.spi.store.StoredCatalog;
import org.schoolbilling.spi.store.StoredEvent;
import org.schoolbilling.term.Term;

/**
 * One creditor's state. A picture that is published is never changed: a commit changes a copy, which costs a few
 * references, and publishes it.
 */
final class Tables {

    /** What a debtor has at most one open draft of. */
    record Account(DebtorId debtor, InvoiceTypeCode type, Term term) {
        static Account of(InvoiceHeader header) {
            return new Account(header.debtor(), header.type(), header.term());
        }

        @Override
        public String toString() {
            return debtor + ", " + type + ", " + term;
        }
    }

    record StoredCommit(String digest, Committed result) {}

    /** A refund that no batch has. */
    record OpenRefund(RefundLine line, LocalDate date) {}

    /** A recorded transaction, and the how manieth it was. */
    record StoredTransaction(long order, RecordedTransaction recorded) {}

    private static final Comparator<Account> ACCOUNTS =
            Comparator.comparing(Account::debtor).thenComparing(Account::type).thenComparing(Account::term);
    private static final Comparator<ClaimKey> CLAIMS = Comparator.comparing(ClaimKey::person)
            .thenComparing(ClaimKey::lineType)
            .thenComparing(ClaimKey::term)
            .thenComparing(
                    ClaimKey::study,
                    Comparator.comparing(Study::programme)
                            .thenComparing(Study::subject)
                            .thenComparing(Study::course));
    static final Comparator<TransactionKey> TRANSACTIONS = Comparator.comparing(TransactionKey::receivingAccount)
            .thenComparing(TransactionKey::paymentDate)
            .thenComparing(TransactionKey::references)
            .thenComparingInt(TransactionKey::ordinal);

    long sequence;
    SortedTree<String, StoredCommit> commits = SortedTree.natural();
    SortedTree<Series, Long> series = SortedTree.natural();
    SortedTree<DebtorId, Debtor> debtors = SortedTree.natural();
    SortedTree<InvoiceId, Invoice> invoices = SortedTree.natural();
    SortedTree<InvoiceNumber, InvoiceId> numbers = SortedTree.natural();
    SortedTree<String, InvoiceId> kids = SortedTree.natural();
    SortedTree<Account, List<InvoiceId>> accounts = SortedTree.by(ACCOUNTS);
    SortedTree<Account, InvoiceId> openDrafts = SortedTree.by(ACCOUNTS);
    SortedTree<ClaimKey, InvoiceId> claims = SortedTree.by(CLAIMS);
    SortedTree<TransactionKey, StoredTransaction> transactions = SortedTree.by(TRANSACTIONS);
    SortedTree<Long, TransactionKey> unresolved = SortedTree.natural();
    SortedTree<InvoiceId, List<Posting>> journals = SortedTree.natural();
    SortedTree<Posting, Posting> openPostings = SortedTree.by(PostingOrder.COMPARATOR);
    SortedTree<BatchNumber, GlBatch> batches = SortedTree.natural();
    SortedTree<BatchNumber, List<Posting>> handedOver = SortedTree.natural();
    SortedTree<RefundLine, OpenRefund> openRefunds = SortedTree.natural();
    SortedTree<Long, RefundBatch> refundBatches = SortedTree.natural();
    SortedTree<Long, List<RefundTransfer>> refundTransfers = SortedTree.natural();
    SortedTree<Long, LogEntry> log = SortedTree.natural();
    SortedTree<InvoiceId, List<LogEntry>> logs = SortedTree.natural();
    SortedTree<InvoiceId, List<Moment>> moments = SortedTree.natural();
    SortedTree<Long, Long> unsealed = SortedTree.natural();
    SortedTree<Long, LogSeal> chain = SortedTree.natural();
    SortedTree<Long, LogSeal> seals = SortedTree.natural();
    SortedTree<Long, StoredEvent> events = SortedTree.natural();
    SortedTree<Long, StoredEvent> undelivered = SortedTree.natural();
    SortedTree<InvoiceId, List<Long>> eventsOf = SortedTree.natural();
    SortedTree<Long, IssueRun> issueRuns = SortedTree.natural();
    SortedTree<Long, StoredCatalog> catalogs = SortedTree.natural();

    Tables copy() {
        Tables copy = new Tables();
        copy.sequence = sequence;
        copy.commits = commits;
        copy.series = series;
        copy.debtors = debtors;
        copy.invoices = invoices;
        copy.numbers = numbers;
        copy.kids = kids;
        copy.accounts = accounts;
        copy.openDrafts = openDrafts;
        copy.claims = claims;
        copy.transactions = transactions;
        copy.unresolved = unresolved;
        copy.journals = journals;
        copy.openPostings = openPostings;
        copy.batches = batches;
        copy.handedOver = handedOver;
        copy.openRefunds = openRefunds;
        copy.refundBatches = refundBatches;
        copy.refundTransfers = refundTransfers;
        copy.log = log;
        copy.logs = logs;
        copy.moments = moments;
        copy.unsealed = unsealed;
        copy.chain = chain;
        copy.seals = seals;
        copy.events = events;
        copy.undelivered = undelivered;
        copy.eventsOf = eventsOf;
        copy.issueRuns = issueRuns;
        copy.catalogs = catalogs;
        return copy;
    }

    /** Open postings of one voucher: of a date and a receiving account. */
    List<Posting> openPostings(LocalDate date, String account) {
        List<Posting> found = new ArrayList<>();
        for (Posting posting : openPostings.valuesFrom(p -> isBefore(p, date, account))) {
            if (!posting.date().equals(date) || !posting.receivingAccount().equals(account)) {
                break;
            }
            found.add(posting);
        }
        return found;
    }

    private static boolean isBefore(Posting posting, LocalDate date, String account) {
        int byDate = posting.date().compareTo(date);
        return byDate < 0 || (byDate == 0 && posting.receivingAccount().compareTo(account) < 0);
    }

    long highestCatalog() {
        StoredCatalog last = catalogs.last();
        return last == null ? 0 : last.version();
    }
}
