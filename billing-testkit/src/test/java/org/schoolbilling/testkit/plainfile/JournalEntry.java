package org.schoolbilling.testkit.plainfile;

import org.schoolbilling.spi.store.ChangeSet;

/** What the journal keeps of a commit. */
record JournalEntry(String digest, ChangeSet changes) {

    static JournalEntry of(ChangeSet changes) {
        return new JournalEntry(changes.digest(), changes);
    }
}
