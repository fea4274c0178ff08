package org.schoolbilling.roster.files;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;

/** The answering pass over a checked file. Once it has failed, it fails for good. */
final class FileRosterCursor implements Cursor<RosterAnswer> {

    private final RosterFile file;
    private final byte[] checked;
    private final Matching matching;
    private final DigestedRows rows;
    private @Nullable RosterAnswer ahead;
    private @Nullable Deque<FileId> unknown;
    private @Nullable RosterFileException failure;
    private boolean isClosed;

    FileRosterCursor(RosterFile file, byte[] checked, Matching matching) throws IOException {
        this.file = file;
        this.checked = checked;
        this.matching = matching;
        this.rows = new DigestedRows(file);
    }

    @Override
    public boolean hasNext() {
        if (isClosed) {
            throw new IllegalStateException("this cursor over " + file.name() + " is closed");
        }
        if (failure != null) {
            throw failure;
        }
        if (ahead == null) {
            try {
                ahead = read();
            } catch (IOException e) {
                failure = FileRoster.unreadable(file, e);
                throw failure;
            }
        }
        return ahead != null;
    }

    @Override
    public RosterAnswer next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        RosterAnswer answer = ahead;
        ahead = null;
        return answer;
    }

    private @Nullable RosterAnswer read() throws IOException {
        while (unknown == null) {
            Row row = rows.next();
            if (row == null) {
                requireUnchanged(MessageDigest.isEqual(checked, rows.digest()));
                unknown = matching.unknown();
            } else {
                requireUnchanged(row.faults().isEmpty());
                if (row.person() != null && matching.takes(row.person())) {
                    return new RosterAnswer.Found(row.person());
                }
            }
        }
        FileId id = unknown.poll();
        return id == null ? null : new RosterAnswer.Unknown(id);
    }

    private void requireUnchanged(boolean isUnchanged) {
        if (!isUnchanged) {
            failure = new RosterFileException(
                    file.name() + " changed while it was read: select again, and let nobody write it meanwhile",
                    List.of(),
                    null);
            throw failure;
        }
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            rows.close();
        } catch (IOException e) {
            throw FileRoster.unreadable(file, e);
        }
    }
}
