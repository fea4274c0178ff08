package org.schoolbilling.spi.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.invoice.PaymentOrigin;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Decision;
import org.schoolbilling.ledger.InvoiceLedger;
import org.schoolbilling.ledger.PaymentFacts;
import org.schoolbilling.payment.BankTransaction;
import org.schoolbilling.payment.Known;
import org.schoolbilling.payment.Match;
import org.schoolbilling.payment.Matching;
import org.schoolbilling.payment.Outcome;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.payment.Recurrence;
import org.schoolbilling.payment.References;
import org.schoolbilling.payment.TransactionKey;
import org.schoolbilling.payment.TransactionKind;
import org.schoolbilling.payment.TransactionState;
import org.schoolbilling.spi.BillingException;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.Store;

/**
 * Decides one chunk of bank transactions on what the store knows at that moment: matches each, registers what matches, and
 * sets aside what does not. Several payments of one invoice in one chunk become one change of it.
 */
final class Registrar {

    /** A transaction with its key. */
    record Keyed(TransactionKey key, BankTransaction transaction) {}

    private final Store store;
    private final Matching matching;
    private final References references;
    private final InvoiceLedger ledger;
    private final String file;

    Registrar(Store store, Catalog catalog, InvoiceLedger ledger, String file) {
        this.store = store;
        this.matching = new Matching(catalog);
        this.references = new References(catalog);
        this.ledger = ledger;
        this.file = file;
    }

    /** Decides a chunk; {@code decided} hears each transaction's match in order. */
    void decide(List<Keyed> chunk, ChangeSet.Builder changes, BiConsumer<Keyed, Match> decided) {
        Lookup lookup = new Lookup(chunk);
        Map<InvoiceId, Changes> invoices = new LinkedHashMap<>();
        Map<TransactionKey, RecordedTransaction> touched = new LinkedHashMap<>();
        for (Keyed one : chunk) {
            TransactionKey key = lookup.key(one);
            @Nullable RecordedTransaction recorded = lookup.recorded(key);
            Match match = lookup.isSetAsideByAmount(one)
                    ? lookup.matchByAmount(one, recorded)
                    : matching.match(one.transaction(), lookup.known(one.transaction(), recorded));
            if (match instanceof Match.Registered registered) {
                match = register(one, key, registered.invoice(), invoices);
            }
            RecordedTransaction now = record(key, one.transaction(), match, recorded);
            if (now != null) {
                touched.put(key, now);
                lookup.remember(now);
            }
            decided.accept(one, match);
        }
        invoices.values().forEach(changes::invoice);
        touched.values().forEach(changes::transaction);
    }

    private Match register(Keyed one, TransactionKey key, Invoice stored, Map<InvoiceId, Changes> invoices) {
        @Nullable Changes earlier = invoices.get(stored.id());
        Invoice invoice = earlier == null ? stored : earlier.after();
        BankTransaction transaction = one.transaction();
        Optional<Recurrence> recurrence = Recurrence.of(invoice, key, transaction);
        if (recurrence.isPresent() && recurrence.get().isCertain()) {
            return new Match.NotRegistered(
                    Outcome.ALREADY_REGISTERED, recurrence.get().remark());
        }
        PaymentOrigin origin = new PaymentOrigin(
                key.toText(),
                transaction.receivingAccount(),
                transaction.references().archiveReference(),
                transaction.references().transactionId(),
                transaction.references().formNumber(),
                List.of());
        Decision decision = ledger.register(
                invoice, new PaymentFacts(transaction.amount(), transaction.paymentDate(), origin, false));
        if (decision instanceof Decision.Yes yes) {
            invoices.put(stored.id(), earlier == null ? yes.changes() : earlier.then(yes.changes()));
            return new Match.Registered(stored, recurrence.orElse(null));
        }
        // A discarded or drafted invoice has no KID, so this is not reached by a store that keeps its promises.
        throw BillingException.of(((Decision.No) decision).refusal());
    }

    /** What is to be stored of a transaction, or null where nothing changes. */
    private @Nullable RecordedTransaction record(
            TransactionKey key, BankTransaction transaction, Match match, @Nullable RecordedTransaction recorded) {
        boolean isSetAside = match.outcome().isUnresolved() || transaction.kind() == TransactionKind.CARD_PURCHASE;
        if (recorded == null) {
            return isSetAside || match.outcome() == Outcome.REGISTERED
                    ? RecordedTransaction.of(key, transaction, match, file)
                    : null;
        }
        if (!recorded.isUnresolved()) {
            return null;
        }
        if (match.outcome() == Outcome.REGISTERED) {
            return recorded.with(TransactionState.REGISTERED, Outcome.REGISTERED, match.remark());
        }
        return recorded.outcome() == match.outcome() && recorded.remark().equals(match.remark())
                ? null
                : recorded.with(TransactionState.UNRESOLVED, match.outcome(), match.remark());
    }

    /** What the store knows of a chunk, read in a few round trips. */
    private final class Lookup {
        private final Map<TransactionKey, RecordedTransaction> recorded;
        private final Map<String, Invoice> byKid;
        private final Map<InvoiceNumber, Invoice> byNumber;

        Lookup(List<Keyed> chunk) {
            Set<TransactionKey> keys = new HashSet<>();
            Set<String> kids = new HashSet<>();
            for (Keyed one : chunk) {
                keys.add(one.key());
                keys.add(one.key().withAmount(one.transaction().amount()));
                if (one.transaction().kind() == TransactionKind.PAYMENT
                        && !one.transaction().reference().isEmpty()) {
                    kids.add(one.transaction().reference());
                }
            }
            recorded = new HashMap<>(store.transactions(keys));
            byKid = store.invoicesByKid(kids);
            Set<InvoiceNumber> numbers = new HashSet<>();
            for (Keyed one : chunk) {
                if (kids.contains(one.transaction().reference())
                        && !byKid.containsKey(one.transaction().reference())) {
                    references.number(one.transaction()).ifPresent(numbers::add);
                }
            }
            byNumber = numbers.isEmpty() ? Map.of() : store.invoicesByNumber(numbers);
        }

        /** Whether the transaction's own key is taken by another amount. */
        boolean isSetAsideByAmount(Keyed one) {
            RecordedTransaction own = recorded.get(one.key());
            return own != null
                    && one.transaction().kind() == TransactionKind.PAYMENT
                    && !own.transaction().amount().equals(one.transaction().amount());
        }

        TransactionKey key(Keyed one) {
            return isSetAsideByAmount(one)
                    ? one.key().withAmount(one.transaction().amount())
                    : one.key();
        }

        @Nullable
        RecordedTransaction recorded(TransactionKey key) {
            return recorded.get(key);
        }

        /** The answer for a transaction whose key is another amount's: differs, unless a person has handled it. */
        Match matchByAmount(Keyed one, @Nullable RecordedTransaction setAside) {
            RecordedTransaction decisive =
                    setAside == null || setAside.isUnresolved() ? recorded.get(one.key()) : setAside;
            return matching.match(one.transaction(), known(one.transaction(), decisive));
        }

        Known known(BankTransaction transaction, @Nullable RecordedTransaction of) {
            @Nullable Invoice kid = byKid.get(transaction.reference());
            @Nullable
            Invoice number = kid == null
                    ? references.number(transaction).map(byNumber::get).orElse(null)
                    : null;
            return new Known(of, kid, number);
        }

        void remember(RecordedTransaction now) {
            recorded.put(now.key(), now);
        }
    }

    /** All that were decided, for callers that want them afterwards. */
    static final class Decided {
        private final List<Keyed> transactions = new ArrayList<>();
        private final List<Match> matches = new ArrayList<>();

        void add(Keyed transaction, Match match) {
            transactions.add(transaction);
            matches.add(match);
        }

        void forEach(BiConsumer<Keyed, Match> each) {
            for (int i = 0; i < transactions.size(); i++) {
                each.accept(transactions.get(i), matches.get(i));
            }
        }
    }
}
