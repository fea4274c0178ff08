package org.schoolbilling.testkit.contract;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceHeader;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.payment.RecordedTransaction;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.InvoiceQuery;
import org.schoolbilling.spi.store.SealedLogEntry;
import org.schoolbilling.spi.store.Store;

/** Stores whose reads have one fault each. */
final class BrokenReads {

    private BrokenReads() {}

    /** Remembers what it has read, whatever others commit. */
    static final class BlindSecondInstance extends ForwardingStore {
        private final Map<InvoiceId, Invoice> cache = new HashMap<>();

        BlindSecondInstance(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            changes.invoices().forEach(c -> cache.remove(c.after().id()));
            return good.commit(changes);
        }

        @Override
        public Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> ids) {
            good.invoices(ids).forEach(cache::putIfAbsent);
            return ids.stream().distinct().filter(cache::containsKey).collect(Collectors.toMap(i -> i, i -> {
                Invoice cached = cache.get(i);
                return cached == null ? Invoice.draft(Scenario.draft(1).after().header()) : cached;
            }));
        }
    }

    /** Gives invoices in the order of their debtors. */
    static final class WrongOrder extends ForwardingStore {
        WrongOrder(Store good) {
            super(good);
        }

        @Override
        public Cursor<Invoice> stream(InvoiceQuery query) {
            List<Invoice> all = StorePromises.read(good.stream(query));
            all.sort(Comparator.comparing(invoice -> invoice.header().debtor()));
            return Cursor.of(all);
        }
    }

    /** Reads the whole table before it gives the first row. */
    static final class WholeTable extends ForwardingStore {
        WholeTable(Store good) {
            super(good);
        }

        @Override
        public Cursor<Invoice> stream(InvoiceQuery query) {
            return Cursor.of(StorePromises.read(good.stream(query)));
        }
    }

    /** Reads the whole unresolved list before it gives the first of it. */
    static final class WholeDesk extends ForwardingStore {
        WholeDesk(Store good) {
            super(good);
        }

        @Override
        public Cursor<RecordedTransaction> unresolved() {
            return Cursor.of(StorePromises.read(good.unresolved()));
        }
    }

    /** Reads the whole chain of the log before it gives the first link. */
    static final class WholeChain extends ForwardingStore {
        WholeChain(Store good) {
            super(good);
        }

        @Override
        public Cursor<SealedLogEntry> chain() {
            return Cursor.of(StorePromises.read(good.chain()));
        }
    }

    /** Reads the stream page by page as it is now, and begins each page one too far on. */
    static final class LivePages extends ForwardingStore {
        LivePages(Store good) {
            super(good);
        }

        @Override
        public Cursor<Invoice> stream(InvoiceQuery query) {
            List<InvoiceId> ids = new ArrayList<>();
            try (Cursor<Invoice> now = good.stream(query)) {
                now.forEachRemaining(invoice -> ids.add(invoice.id()));
            }
            var iterator = ids.iterator();
            return Cursor.of(() -> new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public Invoice next() {
                    InvoiceId id = iterator.next();
                    return good.invoices(List.of(id)).values().iterator().next();
                }
            });
        }
    }

    /** Loses the last row of every full page. */
    static final class OffByOnePaging extends ForwardingStore {
        OffByOnePaging(Store good) {
            super(good);
        }

        @Override
        public Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> ids) {
            Map<InvoiceId, Invoice> found = new HashMap<>(good.invoices(ids));
            List<InvoiceId> keys = List.copyOf(ids);
            for (int i = 999; i < keys.size(); i += 1000) {
                found.remove(keys.get(i));
            }
            return found;
        }
    }

    /** Finds discarded drafts too. */
    static final class FindsDiscardedDrafts extends ForwardingStore {
        private final List<Invoice> discarded = new ArrayList<>();

        FindsDiscardedDrafts(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            changes.invoices().stream()
                    .map(Changes::after)
                    .filter(invoice -> invoice.header().isDiscarded())
                    .forEach(discarded::add);
            return good.commit(changes);
        }

        @Override
        public Cursor<Invoice> stream(InvoiceQuery query) {
            List<Invoice> all = new ArrayList<>(discarded);
            try (Cursor<Invoice> right = good.stream(query)) {
                right.forEachRemaining(all::add);
            }
            all.sort(Comparator.comparing(Invoice::id));
            return Cursor.of(all);
        }
    }

    /** Knows no capitals beyond A to Z. */
    static final class AsciiNames extends ForwardingStore {
        AsciiNames(Store good) {
            super(good);
        }

        @Override
        public Cursor<Invoice> stream(InvoiceQuery query) {
            String name = query.name();
            if (name != null && !name.equals(name.toLowerCase(Locale.ROOT)) && name.matches(".*[ÆØÅ].*")) {
                return Cursor.of(List.of());
            }
            return good.stream(query);
        }
    }

    /** Keeps times to the millisecond. */
    static final class MillisecondTimes extends ForwardingStore {
        MillisecondTimes(Store good) {
            super(good);
        }

        @Override
        public Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> ids) {
            Map<InvoiceId, Invoice> found = new HashMap<>();
            good.invoices(ids).forEach((id, invoice) -> {
                InvoiceHeader h = invoice.header();
                var stamp = h.changed();
                found.put(
                        id,
                        invoice.withHeader(
                                h.withChanged(new Stamp(stamp.by(), stamp.at().truncatedTo(ChronoUnit.MILLIS)))));
            });
            return found;
        }
    }

    /** Cuts names to thirty characters. */
    static final class ShortNames extends ForwardingStore {
        ShortNames(Store good) {
            super(good);
        }

        @Override
        public Map<DebtorId, Debtor> debtors(Collection<DebtorId> ids) {
            Map<DebtorId, Debtor> found = new HashMap<>();
            good.debtors(ids)
                    .forEach((id, d) -> found.put(
                            id,
                            new Debtor(
                                    d.id(),
                                    d.kind(),
                                    d.number(),
                                    d.name().substring(0, Math.min(30, d.name().length())),
                                    d.address(),
                                    d.language(),
                                    d.nationalIdOrNull(),
                                    d.organisationNumberOrNull(),
                                    d.glnOrNull())));
            return found;
        }
    }

    /** Compares KIDs as numbers. */
    static final class KidsAsNumbers extends ForwardingStore {
        KidsAsNumbers(Store good) {
            super(good);
        }

        @Override
        public Map<String, Invoice> invoicesByKid(Collection<String> kids) {
            Map<String, Invoice> found = new HashMap<>(good.invoicesByKid(kids));
            try (Cursor<Invoice> all = good.stream(InvoiceQuery.ALL)) {
                all.forEachRemaining(invoice -> invoice.header()
                        .kid()
                        .ifPresent(kid -> kids.stream()
                                .filter(asked -> !asked.isBlank())
                                .filter(asked -> kid.value().endsWith(asked.replaceFirst("^[0 ]+", "")))
                                .forEach(asked -> found.put(asked, invoice))));
            }
            return found;
        }
    }

    /** Fails where a key is not there. */
    static final class FailsOnMissingKeys extends ForwardingStore {
        FailsOnMissingKeys(Store good) {
            super(good);
        }

        @Override
        public Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> ids) {
            Map<InvoiceId, Invoice> found = good.invoices(ids);
            if (!found.keySet().containsAll(Set.copyOf(ids))) {
                throw new NoSuchElementException("no such invoice");
            }
            return found;
        }
    }
}
