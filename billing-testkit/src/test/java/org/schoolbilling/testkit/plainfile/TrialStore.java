package org.schoolbilling.testkit.plainfile;

import java.util.Optional;
import java.util.function.Function;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Store;
import org.schoolbilling.spi.store.Trial;

/** Shelves of its own, which begin as the journal stood; its commits go nowhere else. For one thread. */
final class TrialStore extends ShelvedStore implements Trial {

    private final Shelves shelves = new Shelves();

    TrialStore(CreditorId creditor) {
        super(creditor);
    }

    Shelves shelves() {
        return shelves;
    }

    @Override
    <T> T ask(Function<Shelves, T> question) {
        return question.apply(shelves);
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        JournalEntry entry = JournalEntry.of(changes);
        Optional<CommitResult> refusal = CommitCheck.answer(shelves, entry);
        if (refusal.isEmpty()) {
            shelves.add(entry);
        }
        return refusal.orElseGet(() -> new CommitResult.Committed(shelves.commits));
    }

    @Override
    public Trial openTrial() {
        throw new IllegalStateException("a trial has no trials of its own");
    }

    @Override
    public Store store() {
        return this;
    }

    @Override
    public void close() {
        // nothing was written
    }
}
