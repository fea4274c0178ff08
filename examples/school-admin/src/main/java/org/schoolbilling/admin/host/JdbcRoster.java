package org.schoolbilling.admin.host;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.CommandException;
import org.schoolbilling.admin.app.ExitCode;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.roster.RosterSource;

/**
 * The roster that was loaded into the database (ROS). Persons are read a page at a time, in the order of the file they came
 * from; a selection that names its persons reads only those. A load that comes meanwhile does not disturb a reader: it goes
 * on with what it began, and fails rather than end early if that is removed by a second one (SPI-7).
 */
public final class JdbcRoster implements RosterSource {

    private static final int PAGE = 500;

    private final RosterTables tables;

    JdbcRoster(DataSource database, CreditorId creditor) {
        this.tables = new RosterTables(database, creditor);
    }

    RosterTables tables() {
        return tables;
    }

    /** The load in force, where there is one. */
    public Optional<StoredRoster> current() {
        return tables.current();
    }

    @Override
    public Cursor<RosterAnswer> select(Selection selection, LocalDate today) {
        StoredRoster roster = current().orElseThrow(JdbcRoster::missing);
        if (selection instanceof Selection.OfFile file) {
            return new Named(roster, file.ids(), selection, today, true);
        }
        PersonId named = named(selection);
        return named == null
                ? new Everybody(roster, selection, today)
                : new Named(roster, List.of(new FileId(1, named)), selection, today, false);
    }

    private static CommandException missing() {
        return new CommandException(
                new Failure(
                        "roster.missing",
                        "ROS-6",
                        "No roster was loaded yet. Load one first: school-admin roster load FILE",
                        ExitCode.BAD_INPUT,
                        List.of()),
                null);
    }

    private static @Nullable PersonId named(Selection selection) {
        if (selection instanceof Selection.OnePerson one) {
            return one.id();
        }
        if (selection instanceof Selection.ExamPerson one) {
            return one.id();
        }
        return selection instanceof Selection.OnCourse course ? course.participant() : null;
    }

    /** Answers that come page by page. */
    private abstract static class Pages implements Cursor<RosterAnswer> {

        private final Deque<RosterAnswer> ready = new ArrayDeque<>();

        /** Gives the next answers to {@code taker}, and false where there are no more. */
        abstract boolean readPage(Deque<RosterAnswer> taker);

        @Override
        public boolean hasNext() {
            while (ready.isEmpty()) {
                if (!readPage(ready)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public RosterAnswer next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no more persons");
            }
            return ready.removeFirst();
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }

    private final class Everybody extends Pages {

        private final StoredRoster roster;
        private final Selection selection;
        private final LocalDate today;
        private long read;

        Everybody(StoredRoster roster, Selection selection, LocalDate today) {
            this.roster = roster;
            this.selection = selection;
            this.today = today;
        }

        @Override
        boolean readPage(Deque<RosterAnswer> taker) {
            if (read >= roster.persons()) {
                return false;
            }
            long expected = Math.min(PAGE, roster.persons() - read);
            List<String> texts = tables.page(roster.load(), read, PAGE);
            if (texts.size() != expected) {
                throw new IllegalStateException("the roster was replaced while it was read; run it again");
            }
            read += texts.size();
            PersonTexts.read(texts).stream()
                    .filter(person -> selection.matches(person, today))
                    .map(RosterAnswer.Found::new)
                    .forEach(taker::add);
            return true;
        }
    }

    private final class Named extends Pages {

        private final StoredRoster roster;
        private final List<FileId> ids;
        private final Selection selection;
        private final LocalDate today;
        private final boolean tellsUnknown;
        private int asked;

        Named(StoredRoster roster, List<FileId> ids, Selection selection, LocalDate today, boolean tellsUnknown) {
            this.roster = roster;
            this.ids = List.copyOf(distinct(ids));
            this.selection = selection;
            this.today = today;
            this.tellsUnknown = tellsUnknown;
        }

        private static List<FileId> distinct(List<FileId> ids) {
            Map<PersonId, FileId> first = new LinkedHashMap<>();
            ids.forEach(id -> first.putIfAbsent(id.id(), id));
            return new ArrayList<>(first.values());
        }

        @Override
        boolean readPage(Deque<RosterAnswer> taker) {
            if (asked >= ids.size()) {
                return false;
            }
            List<FileId> page = ids.subList(asked, Math.min(ids.size(), asked + PAGE));
            asked += page.size();
            Map<PersonId, String> found =
                    tables.byId(roster.load(), page.stream().map(FileId::id).toList());
            for (FileId id : page) {
                String text = found.get(id.id());
                if (text != null) {
                    // A file of ids names its persons: asking each whether it is in the file would be all times all.
                    PersonTexts.read(List.of(text)).stream()
                            .filter(person -> tellsUnknown || selection.matches(person, today))
                            .map(RosterAnswer.Found::new)
                            .forEach(taker::add);
                } else if (tellsUnknown) {
                    taker.add(new RosterAnswer.Unknown(id));
                }
            }
            return true;
        }
    }
}
