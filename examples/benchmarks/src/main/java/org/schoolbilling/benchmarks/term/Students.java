package org.schoolbilling.benchmarks.term;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.roster.RosterSource;

/** A roster that makes its students up as it is asked, so that what is measured is the library and the database. */
record Students(int size) implements RosterSource {

    @Override
    public Cursor<RosterAnswer> select(Selection selection, LocalDate today) {
        if (selection instanceof Selection.OfFile file) {
            List<FileId> ids = file.ids();
            return answers(ids.size(), i -> Student.of(ids.get(i).id()));
        }
        if (selection instanceof Selection.SemesterRegistered) {
            return answers(size, Student::new);
        }
        throw new UnsupportedOperationException("the benchmark does not ask for " + selection);
    }

    private static Cursor<RosterAnswer> answers(int count, IntFunction<Student> student) {
        return new Cursor<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < count;
            }

            @Override
            public RosterAnswer next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("no more students");
                }
                return new RosterAnswer.Found(student.apply(next++).person());
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
    }
}
