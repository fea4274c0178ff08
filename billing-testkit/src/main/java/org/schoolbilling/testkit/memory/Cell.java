package org.schoolbilling.testkit.memory;

import java.util.List;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.CommitResult;
import org.schoolbilling.spi.store.Conflict;

/** Holds the picture in force; checks and replaces it in one step (SPI-12). */
final class Cell {

    private volatile Tables tables;
    private volatile boolean isClosed;

    Cell(Tables tables) {
        this.tables = tables;
    }

    /** A cell that starts with the same picture and goes its own way. */
    Cell fork() {
        return new Cell(now());
    }

    void close() {
        isClosed = true;
    }

    Tables now() {
        if (isClosed) {
            throw new IllegalStateException("the trial is closed, and its store with it");
        }
        return tables;
    }

    /** @param step run before, between and after writes; where it throws, the process is taken to have died */
    CommitResult commit(ChangeSet changes, Runnable step) {
        String digest = changes.digest();
        synchronized (this) {
            Tables now = now();
            Tables.StoredCommit first = now.commits.get(changes.id());
            if (first != null) {
                return first.digest().equals(digest)
                        ? new CommitResult.Repeated(first.result())
                        : new CommitResult.Refused(List.of(
                                new Conflict.Differs("commit " + changes.id(), "digest", first.digest(), digest)));
            }
            List<Conflict> conflicts = Conflicts.find(now, changes);
            if (!conflicts.isEmpty()) {
                return new CommitResult.Refused(conflicts);
            }
            Tables written = Writing.write(now, changes, digest, step);
            step.run();
            tables = written;
            step.run();
            return new CommitResult.Committed(tables.sequence);
        }
    }
}
