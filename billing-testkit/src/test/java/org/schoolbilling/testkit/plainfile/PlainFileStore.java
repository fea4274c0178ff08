package org.schoolbilling.testkit.plainfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Trial;

/**
 * A store on a journal. Before anything is read, what others have added to the journal is read in; a commit does so in its
 * turn, so that nothing comes between the check and the write (SPI-12). What it has written it takes in as a reader, so that
 * no answer ever rests on anything but the file.
 */
final class PlainFileStore extends ShelvedStore implements AutoCloseable {

    private final Journal journal;
    private final Shelves shelves = new Shelves();

    PlainFileStore(CreditorId creditor, Journal journal) throws IOException {
        super(creditor);
        this.journal = journal;
        journal.readAll(shelves::add);
    }

    @Override
    synchronized <T> T ask(Function<Shelves, T> question) {
        try {
            journal.readNew(shelves::add);
            return question.apply(shelves);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public synchronized CommitResult commit(ChangeSet changes) {
        JournalEntry entry = JournalEntry.of(changes);
        try {
            return journal.inTurn(() -> {
                journal.readNew(shelves::add);
                Optional<CommitResult> refusal = CommitCheck.answer(shelves, entry);
                if (refusal.isEmpty()) {
                    journal.append(entry);
                    journal.readNew(shelves::add);
                }
                return refusal.orElseGet(() -> new CommitResult.Committed(shelves.commits));
            });
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Reads the journal once more, for what only the trial sees comes on top. */
    @Override
    public Trial openTrial() {
        TrialStore trial = new TrialStore(creditor());
        try (Journal again = new Journal(journal.path())) {
            again.readAll(trial.shelves()::add);
        } catch (IOException e) {
            throw failed(e);
        }
        return trial;
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("journal " + journal.path() + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            journal.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
