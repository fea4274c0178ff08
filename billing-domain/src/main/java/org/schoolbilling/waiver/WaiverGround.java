package org.schoolbilling.waiver;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.roster.Leave;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.term.Term;

/** Why many demands are given up at once (WAI-2). Each is asked of one person and the programmes of one invoice. */
public sealed interface WaiverGround {

    /**
     * Whether it holds for a person.
     *
     * @param term the invoice's
     * @param programmes those the invoice's claims are for; where none is named, all of the person's count
     */
    boolean holds(Person person, Term term, Set<String> programmes, LocalDate today);

    /** Whether the roster must be asked. */
    default boolean asksRoster() {
        return true;
    }

    /** No other ground than that it is wanted. The host may be asked to end studies too (WAI-3). */
    record All() implements WaiverGround {
        @Override
        public boolean holds(Person person, Term term, Set<String> programmes, LocalDate today) {
            return true;
        }

        @Override
        public boolean asksRoster() {
            return false;
        }
    }

    /**
     * The person has no valid study right today.
     *
     * @param endedOrNull the days in which one of them ended; null for whenever, or never had
     * @param inAllProgrammes whether all programmes of the person count, and not only those of the invoice
     */
    record StudyRightEnded(@Nullable Period endedOrNull, boolean inAllProgrammes) implements WaiverGround {
        @Override
        public boolean holds(Person person, Term term, Set<String> programmes, LocalDate today) {
            List<StudyRight> rights = person.studyRights().stream()
                    .filter(r -> inAllProgrammes || isAmong(r.programme(), programmes))
                    .toList();
            return rights.stream().noneMatch(r -> r.period().contains(today))
                    && (endedOrNull == null || rights.stream().anyMatch(r -> isEnded(r.period(), endedOrNull)));
        }

        private static boolean isEnded(Period right, Period days) {
            LocalDate last = right.to();
            return last != null && days.contains(last);
        }
    }

    /**
     * The person was offered a place for the invoice's term, said no or did not turn up, and has no valid study right in that
     * programme.
     */
    record AdmissionDeclined() implements WaiverGround {
        @Override
        public boolean holds(Person person, Term term, Set<String> programmes, LocalDate today) {
            return person.admissions().stream()
                    .anyMatch(a -> a.isDeclined()
                            && a.term().equals(term)
                            && isAmong(a.programme(), programmes)
                            && !person.hasStudyRight(a.programme(), today));
        }
    }

    /** The person is on full leave, from the invoice's programmes, on some day of a period. */
    record FullLeave(Period period) implements WaiverGround {
        public FullLeave {
            Objects.requireNonNull(period, "period");
        }

        @Override
        public boolean holds(Person person, Term term, Set<String> programmes, LocalDate today) {
            return person.leaves().stream().anyMatch(leave -> isFull(leave, programmes));
        }

        private boolean isFull(Leave leave, Set<String> programmes) {
            return leave.percent() == 100 && leave.period().overlaps(period) && isAmong(leave.programme(), programmes);
        }
    }

    private static boolean isAmong(String programme, Set<String> programmes) {
        return programmes.isEmpty() || programmes.contains(programme);
    }
}
