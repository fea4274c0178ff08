package org.schoolbilling.testkit.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.InvoiceLine;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.ledger.Erasure;
import org.schoolbilling.posting.Posting;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.testkit.memory.InMemoryStorage;
import org.schoolbilling.testkit.memory.InMemoryStore;

/** Stores that keep words of an erased person where all else is fixed, or where no read goes. */
final class BrokenErasures {

    private BrokenErasures() {}

    /** The same change set, rewording only some postings. */
    private static ChangeSet rewording(ChangeSet changes, Predicate<Posting> which) {
        List<Changes> invoices = changes.invoices().stream()
                .map(c -> {
                    Erasure erasure = c.erasureOrNull();
                    return erasure == null
                            ? c
                            : new Changes(
                                    c.expectedVersion(),
                                    c.after(),
                                    c.storedLines(),
                                    c.storedAllocations(),
                                    c.postings(),
                                    c.log(),
                                    c.events(),
                                    c.corrections(),
                                    new Erasure(
                                            erasure.lines(),
                                            erasure.postings().stream()
                                                    .filter(which)
                                                    .toList()));
                })
                .toList();
        return BrokenCommits.with(changes, changes.id(), invoices);
    }

    /** Leaves what was handed over as it was. */
    static final class NotesKept extends ForwardingStore {
        NotesKept(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            return good.commit(rewording(changes, p -> p.handOver().isEmpty()));
        }
    }

    /** Takes every line of an issued invoice for fixed. */
    static final class LinesKept extends ForwardingStore {
        private static final Map<InvoiceId, List<InvoiceLine>> FIRST = new HashMap<>();

        LinesKept(Store good) {
            super(good);
        }

        @Override
        public CommitResult commit(ChangeSet changes) {
            for (Changes c : changes.invoices()) {
                if (c.erasureOrNull() == null && !c.after().isDraft()) {
                    FIRST.put(c.after().id(), c.after().lines());
                }
            }
            return good.commit(changes);
        }

        @Override
        public Map<InvoiceId, Invoice> invoices(Collection<InvoiceId> ids) {
            Map<InvoiceId, Invoice> found = new HashMap<>(good.invoices(ids));
            found.replaceAll((id, invoice) ->
                    FIRST.getOrDefault(id, List.of()).size() == invoice.lines().size()
                            ? invoice.withWords(FIRST.getOrDefault(id, List.of()))
                            : invoice);
            return found;
        }
    }

    /** A storage that keeps every change set beside what it reads. */
    static StoreFixture keepingAJournal() {
        InMemoryStorage storage = new InMemoryStorage();
        List<ChangeSet> journal = new ArrayList<>();
        return new StoreFixture() {
            @Override
            public Store open(CreditorId creditor) {
                return new ForwardingStore(new InMemoryStore(storage, creditor)) {
                    @Override
                    public CommitResult commit(ChangeSet changes) {
                        journal.add(changes);
                        return good.commit(changes);
                    }
                };
            }

            @Override
            public Store reopen(CreditorId creditor) {
                return open(creditor);
            }

            @Override
            public boolean holds(CreditorId creditor, String text) {
                return journal.toString().contains(text);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
