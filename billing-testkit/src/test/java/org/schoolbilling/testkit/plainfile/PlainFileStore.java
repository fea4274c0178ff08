package org.schoolbilling.testkit.plainfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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
    private Shelves shelves = new Shelves();

    PlainFileStore(CreditorId creditor, Journal journal) throws IOException {
        super(creditor);
        this.journal = journal;
        journal.readAll(shelves::add);
    }

    /** Reads in what is new: all of it where somebody was erased and the journal written anew (LOG-5). */
    private void catchUp() throws IOException {
        if (journal.reopenIfReplaced()) {
            shelves = new Shelves();
        }
        journal.readNew(shelves::add);
    }

    @Override
    synchronized <T> T ask(Function<Shelves, T> question) {
        try {
            catchUp();
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
                catchUp();
                Optional<CommitResult> refusal = CommitCheck.answer(shelves, entry);
                if (refusal.isEmpty()) {
                    write(entry);
                    catchUp();
                }
                return refusal.orElseGet(() -> new CommitResult.Committed(shelves.commits));
            });
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Adds an entry; one that erases somebody with the whole journal anew, so that no entry before it tells of them. */
    private void write(JournalEntry entry) throws IOException {
        if (!Forgetting.isIn(entry.changes())) {
            journal.append(entry);
            return;
        }
        Forgetting forgetting = new Forgetting(entry.changes(), shelves);
        List<JournalEntry> entries = new ArrayList<>();
        try (Journal again = new Journal(journal.path())) {
            again.readNew(before -> entries.add(forgetting.forgotten(before)));
        }
        entries.add(entry);
        journal.replace(entries);
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
