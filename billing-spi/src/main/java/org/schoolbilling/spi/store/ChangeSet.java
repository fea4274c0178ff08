package org.schoolbilling.spi.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.claim.ClaimKey;
import org.schoolbilling.export.GlBatch;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.refund.RefundBatch;
import org.schoolbilling.refund.RefundTransfer;

/**
 * All that one commit changes. It happens as a whole or not at all (SPI-1).
 *
 * @param id the commit id, 1–64 characters: the same id again changes nothing (SPI-2)
 * @param series moves of number series, each series at most once
 * @param debtors as they are now: stored where new, replaced where they differ; never a conflict
 * @param invoices each invoice at most once, with the version it was read at. What is stored is {@code after} with the
 *     version one higher; {@code storedLines} and {@code storedAllocations} spare a store what it has, and one that writes
 *     invoices whole needs neither
 * @param claims keys that become claimed
 * @param releasedClaims keys that are claimable again, whether they were claimed or not; done before {@code claims}
 * @param transactions bank transactions: version 0 is new, another is the version it was read at
 * @param issueRun what this chunk adds to an issue run
 * @param newBatch a batch whose vouchers' postings are marked as handed over: all that are not, of each voucher's date and
 *     receiving account and dated no later than the batch's until. The store counts and adds them up, and refuses the
 *     commit as stale where a voucher's postings or amount differ (GLX-2), with the versions or with the inserts
 * @param batch a batch whose state and answer change; stale where there is none of that number
 * @param catalog the next catalogue version: refused as stale unless it is one above the highest
 * @param log entries that belong to no invoice of {@code invoices}. One about a bank transaction names no invoice, has the
 *     field {@code TRANSACTION}, and as object the key's text
 * @param deliveredEvents keys of events that the host has seen; a mark may come again
 * @param seals log entries that take their place in the chain, in ascending positions without gap; the same commit moves
 *     {@link Series#LOG_CHAIN} over exactly these positions (LOG-3). A seal of an entry that has one is a conflict
 *     {@code Differs}; of an entry that the log does not hold, a mistake of the caller's, which throws
 * @param newRefundBatch a batch of refunds with all of {@code refundTransfers}; the same commit moves {@link Series#REFUND} by
 *     one, to its number. A transfer takes its line from the open refunds: one that is not open any more makes the commit stale
 *     (REF-5). That a bank transaction is sent back once is seen to by its version, in {@code transactions}
 * @param deliveredRefundBatches numbers of batches of refunds that were handed over
 * @param refundTransfers those of {@code newRefundBatch}, numbered from 1 without gap; without it, stored ones as they are now:
 *     replaced, never a conflict
 */
public record ChangeSet(
        String id,
        List<SeriesMove> series,
        List<Debtor> debtors,
        List<Changes> invoices,
        List<KeyedClaim> claims,
        List<ClaimKey> releasedClaims,
        List<RecordedTransaction> transactions,
        @Nullable IssueRun issueRun,
        @Nullable GlBatch newBatch,
        @Nullable GlBatch batch,
        @Nullable StoredCatalog catalog,
        List<LogEntry> log,
        List<Long> deliveredEvents,
        List<LogSeal> seals,
        @Nullable RefundBatch newRefundBatch,
        List<Long> deliveredRefundBatches,
        List<RefundTransfer> refundTransfers) {

    public ChangeSet {
        Objects.requireNonNull(id, "id");
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("commit id must have 1 to 64 characters: '" + id + "'");
        }
        series = List.copyOf(series);
        debtors = List.copyOf(debtors);
        invoices = List.copyOf(invoices);
        claims = List.copyOf(claims);
        releasedClaims = List.copyOf(releasedClaims);
        transactions = List.copyOf(transactions);
        log = List.copyOf(log);
        deliveredEvents = List.copyOf(deliveredEvents);
        seals = List.copyOf(seals);
        Numbering.requireChain(series, seals);
        deliveredRefundBatches = List.copyOf(deliveredRefundBatches);
        refundTransfers = List.copyOf(refundTransfers);
        Numbering.requireRefunds(series, newRefundBatch, refundTransfers);
    }

    /** Starts a change set. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return series.isEmpty()
                && debtors.isEmpty()
                && invoices.isEmpty()
                && claims.isEmpty()
                && releasedClaims.isEmpty()
                && transactions.isEmpty()
                && issueRun == null
                && newBatch == null
                && batch == null
                && catalog == null
                && log.isEmpty()
                && deliveredEvents.isEmpty()
                && seals.isEmpty()
                && newRefundBatch == null
                && deliveredRefundBatches.isEmpty()
                && refundTransfers.isEmpty();
    }

    /** SHA-256 of the content, hexadecimal: the same id with another digest is refused (SPI-4). */
    public String digest() {
        return ContentDigest.of(this);
    }

    /** Collects a change set part by part. */
    public static final class Builder {

        private final String id;
        private final List<SeriesMove> series = new ArrayList<>();
        private final List<Debtor> debtors = new ArrayList<>();
        private final List<Changes> invoices = new ArrayList<>();
        private final List<KeyedClaim> claims = new ArrayList<>();
        private final List<ClaimKey> releasedClaims = new ArrayList<>();
        private final List<RecordedTransaction> transactions = new ArrayList<>();
        private @Nullable IssueRun issueRun;
        private @Nullable GlBatch newBatch;
        private @Nullable GlBatch batch;
        private @Nullable StoredCatalog catalog;
        private final List<LogEntry> log = new ArrayList<>();
        private final List<Long> deliveredEvents = new ArrayList<>();
        private final List<LogSeal> seals = new ArrayList<>();
        private @Nullable RefundBatch newRefundBatch;
        private final List<Long> deliveredRefundBatches = new ArrayList<>();
        private final List<RefundTransfer> refundTransfers = new ArrayList<>();

        private Builder(String id) {
            this.id = id;
        }

        public Builder series(SeriesMove move) {
            series.add(move);
            return this;
        }

        public Builder debtor(Debtor debtor) {
            debtors.add(debtor);
            return this;
        }

        public Builder invoice(Changes changes) {
            invoices.add(changes);
            return this;
        }

        public Builder claim(KeyedClaim claim) {
            claims.add(claim);
            return this;
        }

        public Builder releasedClaim(ClaimKey key) {
            releasedClaims.add(key);
            return this;
        }

        public Builder transaction(RecordedTransaction transaction) {
            transactions.add(transaction);
            return this;
        }

        public Builder issueRun(IssueRun run) {
            this.issueRun = run;
            return this;
        }

        public Builder newBatch(GlBatch created) {
            this.newBatch = created;
            return this;
        }

        public Builder batch(GlBatch changed) {
            this.batch = changed;
            return this;
        }

        public Builder catalog(StoredCatalog next) {
            this.catalog = next;
            return this;
        }

        public Builder log(LogEntry entry) {
            log.add(entry);
            return this;
        }

        public Builder deliveredEvent(long key) {
            deliveredEvents.add(key);
            return this;
        }

        public Builder seal(LogSeal seal) {
            seals.add(seal);
            return this;
        }

        /** A batch of refunds with its transfers; the series moves to its number. */
        public Builder newRefundBatch(RefundBatch created, List<RefundTransfer> transfers) {
            this.newRefundBatch = created;
            refundTransfers.addAll(transfers);
            return series(new SeriesMove(Series.REFUND, created.number() - 1, created.number()));
        }

        public Builder deliveredRefundBatch(long number) {
            deliveredRefundBatches.add(number);
            return this;
        }

        /** A stored transfer as it is now. */
        public Builder refundTransfer(RefundTransfer changed) {
            refundTransfers.add(changed);
            return this;
        }

        public ChangeSet build() {
            return new ChangeSet(
                    id,
                    series,
                    debtors,
                    invoices,
                    claims,
                    releasedClaims,
                    transactions,
                    issueRun,
                    newBatch,
                    batch,
                    catalog,
                    log,
                    deliveredEvents,
                    seals,
                    newRefundBatch,
                    deliveredRefundBatches,
                    refundTransfers);
        }
    }
}
