package org.schoolbilling.testkit.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.money.Money;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.Store;

/** Stores that get wrong what is known of bank transactions: their states, payers, invoices and log. */
final class BrokenDesks {

    private BrokenDesks() {}

    private static List<RecordedTransaction> all(Store good) {
        List<RecordedTransaction> all = new ArrayList<>();
        try (Cursor<RecordedTransaction> right = good.transactionsIn(EnumSet.allOf(TransactionState.class))) {
            right.forEachRemaining(all::add);
        }
        return all;
    }

    /** Keeps the state in which a transaction was first recorded. */
    static final class FirstState extends ForwardingStore {
        private final Map<TransactionKey, RecordedTransaction> first = new HashMap<>();

        FirstState(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            changes.transactions().forEach(t -> first.putIfAbsent(t.key(), t));
            return good.commit(changes);
        }

        @Override
        public Cursor<RecordedTransaction> unresolved() {
            return Cursor.of(all(good).stream()
                    .filter(t -> first.getOrDefault(t.key(), t).isUnresolved())
                    .toList());
        }
    }

    /** Lists the states asked for one after the other. */
    static final class StateByState extends ForwardingStore {
        StateByState(Store good) {
            super(good);
        }

        @Override
        public Cursor<RecordedTransaction> transactionsIn(Set<TransactionState> states) {
            List<RecordedTransaction> found = new ArrayList<>();
            for (TransactionState state : TransactionState.values()) {
                all(good).stream()
                        .filter(t -> t.state() == state && states.contains(state))
                        .forEach(found::add);
            }
            return Cursor.of(found);
        }
    }

    /** Takes no states for any state, as a search does. */
    static final class NoStateIsAnyState extends ForwardingStore {
        NoStateIsAnyState(Store good) {
            super(good);
        }

        @Override
        public Cursor<RecordedTransaction> transactionsIn(Set<TransactionState> states) {
            return states.isEmpty() ? Cursor.of(all(good)) : good.transactionsIn(states);
        }
    }

    /** Gives a payer's transactions oldest first. */
    static final class PayersOldestFirst extends ForwardingStore {
        PayersOldestFirst(Store good) {
            super(good);
        }

        @Override
        public List<RecordedTransaction> transactionsFrom(String payerAccount, int limit) {
            List<RecordedTransaction> found = new ArrayList<>(good.transactionsFrom(payerAccount, limit));
            Collections.reverse(found);
            return found;
        }
    }

    /** Finds payers whose account begins alike. */
    static final class PayersByBeginning extends ForwardingStore {
        PayersByBeginning(Store good) {
            super(good);
        }

        @Override
        public List<RecordedTransaction> transactionsFrom(String payerAccount, int limit) {
            List<RecordedTransaction> found = all(good);
            Collections.reverse(found);
            return found.stream()
                    .filter(t -> payerAccount.startsWith(t.transaction().payerAccount()))
                    .limit(limit)
                    .toList();
        }
    }

    /** Takes what was claimed for what is owed. */
    static final class ClaimedForOwed extends ForwardingStore {
        ClaimedForOwed(Store good) {
            super(good);
        }

        @Override
        public List<Invoice> invoicesOwing(Collection<InvoiceTypeCode> types, Money outstanding, int limit) {
            List<Invoice> found = new ArrayList<>();
            try (Cursor<Invoice> every = good.stream(InvoiceQuery.ALL)) {
                every.forEachRemaining(found::add);
            }
            return found.stream()
                    .filter(i -> !i.isDraft() && types.contains(i.header().type()))
                    .filter(i -> Settlement.of(i).claims().equals(outstanding))
                    .limit(limit)
                    .toList();
        }
    }

    /** Knows one invoice for each transaction. */
    static final class OneInvoicePaid extends ForwardingStore {
        OneInvoicePaid(Store good) {
            super(good);
        }

        @Override
        public Map<TransactionKey, List<Invoice>> invoicesPaidBy(Collection<TransactionKey> keys) {
            Map<TransactionKey, List<Invoice>> one = new HashMap<>();
            good.invoicesPaidBy(keys).forEach((key, invoices) -> one.put(key, invoices.subList(0, 1)));
            return one;
        }
    }

    /** Gives the newest entry of a transaction's log only. */
    static final class LastEntryOnly extends ForwardingStore {
        LastEntryOnly(Store good) {
            super(good);
        }

        @Override
        public List<LogEntry> log(TransactionKey transaction) {
            List<LogEntry> log = good.log(transaction);
            return log.isEmpty() ? log : log.subList(log.size() - 1, log.size());
        }
    }
}
