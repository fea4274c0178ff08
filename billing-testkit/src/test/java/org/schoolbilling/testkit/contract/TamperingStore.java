package org.schoolbilling.testkit.contract;

import java.util.List;
import java.util.function.UnaryOperator;
import org.schoolbilling.ledger.Changes;
import org.schoolbilling.posting.BalancedPostings;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Store;

/** A store that stores something else than it was given. */
public final class TamperingStore extends ForwardingStore {

    private final UnaryOperator<ChangeSet> tampered;

    private TamperingStore(Store good, UnaryOperator<ChangeSet> tampered) {
        super(good);
        this.tampered = tampered;
    }

    /** A store that changes every change set. */
    public static Store of(Store good, UnaryOperator<ChangeSet> tampered) {
        return new TamperingStore(good, tampered);
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        return good.commit(tampered.apply(changes));
    }

    /** No postings. */
    public static ChangeSet withoutPostings(ChangeSet changes) {
        List<Changes> bare = changes.invoices().stream()
                .map(c -> new Changes(
                        c.expectedVersion(),
                        c.after(),
                        c.storedLines(),
                        c.storedAllocations(),
                        BalancedPostings.NONE,
                        c.log(),
                        c.events()))
                .toList();
        return BrokenCommits.with(changes, changes.id(), bare);
    }

    /** The same under an id of its own, so that a repeated commit is not known again. */
    public static ChangeSet withAnotherId(ChangeSet changes) {
        return BrokenCommits.with(changes, "x" + System.identityHashCode(new Object()), changes.invoices());
    }
}
