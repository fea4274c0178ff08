package org.schoolbilling.testkit.contract;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.roster.RosterSource;

/** A roster read page by page, to be broken in one place. */
class PagedRoster implements RosterSource {

    static final int PAGE = 100;

    /** The persons of the roster, and where the next read of it breaks. */
    static final class Table {
        List<Person> persons = List.of();
        int breaksAt;

        synchronized List<Person> page(int from) {
            if (breaksAt > 0 && --breaksAt == 0) {
                throw new IllegalStateException("the database went away");
            }
            return persons.subList(Math.min(from, persons.size()), Math.min(from + PAGE, persons.size()));
        }
    }

    final Table table;

    PagedRoster(Table table) {
        this.table = table;
    }

    @Override
    public Cursor<RosterAnswer> select(Selection selection, LocalDate today) {
        List<FileId> unknown = new ArrayList<>();
        if (selection instanceof Selection.OfFile file) {
            List<FileId> first = distinct(file.ids());
            for (FileId id : first) {
                if (all().stream().noneMatch(p -> p.id().equals(id.id()))) {
                    unknown.add(id);
                }
            }
        }
        return new Pages(selection, today, unknown);
    }

    List<FileId> distinct(List<FileId> ids) {
        List<FileId> first = new ArrayList<>();
        ids.stream()
                .filter(id -> first.stream().noneMatch(f -> f.id().equals(id.id())))
                .forEach(first::add);
        return first;
    }

    private List<Person> all() {
        List<Person> all = new ArrayList<>();
        for (List<Person> page = page(0); !page.isEmpty(); page = page(all.size())) {
            all.addAll(page);
        }
        return all;
    }

    List<Person> page(int from) {
        return table.page(from);
    }

    boolean isMeant(Selection selection, Person person, LocalDate today) {
        return selection.matches(person, today);
    }

    List<RosterAnswer> unknown(List<FileId> ids) {
        return ids.stream().<RosterAnswer>map(RosterAnswer.Unknown::new).toList();
    }

    UnaryOperator<Person> answered() {
        return UnaryOperator.identity();
    }

    private final class Pages implements Cursor<RosterAnswer> {

        private final Selection selection;
        private final LocalDate today;
        private final Deque<RosterAnswer> ready = new ArrayDeque<>();
        private final List<FileId> unknown;
        private int read;
        private boolean isAtEnd;

        Pages(Selection selection, LocalDate today, List<FileId> unknown) {
            this.selection = selection;
            this.today = today;
            this.unknown = unknown;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && !isAtEnd) {
                List<Person> page = page(read);
                read += page.size();
                isAtEnd = page.isEmpty();
                page.stream()
                        .filter(p -> isMeant(selection, p, today))
                        .map(answered())
                        .forEach(p -> ready.add(new RosterAnswer.Found(p)));
                if (isAtEnd) {
                    ready.addAll(unknown(unknown));
                }
            }
            return !ready.isEmpty();
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
}
