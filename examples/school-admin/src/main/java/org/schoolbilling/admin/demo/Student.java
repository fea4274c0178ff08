package org.schoolbilling.admin.demo;

import java.util.List;
import java.util.SplittableRandom;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.roster.PersonId;

/**
 * One person of the made-up school, drawn from the seed and a running number: the same whenever asked, so that nobody has
 * to be kept.
 *
 * @param index from 0
 * @param draw what else is left to chance, 0 to 999
 */
record Student(int index, Standing standing, Habit habit, int draw) {

    /** The first student number. */
    static final int FIRST_NUMBER = 100_001;

    /** The first people are laid down, so that even a small school has everything; the rest is chance. */
    private static final List<Standing> FIRST = List.of(
            Standing.RETURNING,
            Standing.RETURNING,
            Standing.NEW,
            Standing.RETURNING,
            Standing.RETURNING,
            Standing.NEW,
            Standing.RETURNING,
            Standing.RETURNING,
            Standing.RETURNING,
            Standing.NEW,
            Standing.RETURNING,
            Standing.RETURNING,
            Standing.EXEMPT,
            Standing.COURSE_BY_COMPANY,
            Standing.COURSE_BY_SELF,
            Standing.DOCTORAL,
            Standing.ON_LEAVE,
            Standing.LEFT,
            Standing.NO_ANSWER,
            Standing.COURSE_BY_COMPANY);

    private static final List<Habit> HABITS = List.of(Habit.values());

    /** How many people are laid down. */
    static final int LAID_DOWN = FIRST.size();

    static Student of(long seed, int index) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index);
        Standing standing = index < LAID_DOWN ? FIRST.get(index) : standing(random.nextInt(100));
        Habit drawn = habit(random.nextInt(1_000));
        Habit habit = index < HABITS.size() ? HABITS.get(index) : drawn;
        boolean paysOptional = standing == Standing.RETURNING || standing == Standing.NEW;
        return new Student(index, standing, paysOptional ? habit : simple(habit), random.nextInt(1_000));
    }

    private static Standing standing(int chance) {
        if (chance < 66) {
            return Standing.RETURNING;
        }
        if (chance < 90) {
            return Standing.NEW;
        }
        return switch (chance) {
            case 90, 91 -> Standing.EXEMPT;
            case 92 -> Standing.DOCTORAL;
            case 93 -> Standing.ON_LEAVE;
            case 94 -> Standing.LEFT;
            case 95 -> Standing.NO_ANSWER;
            case 96 -> Standing.COURSE_BY_SELF;
            default -> Standing.COURSE_BY_COMPANY;
        };
    }

    private static Habit habit(int chance) {
        int upTo = 0;
        for (Habit habit : HABITS) {
            upTo += habit.perMille();
            if (chance < upTo) {
                return habit;
            }
        }
        throw new IllegalStateException("the habits share a thousand, not " + upTo);
    }

    /** Where nothing is optional there is nothing to leave out; and companies and course participants do as they should. */
    private static Habit simple(Habit habit) {
        return habit == Habit.NOT_AT_ALL ? Habit.NOT_AT_ALL : Habit.IN_FULL;
    }

    /** The index of the first who has a habit: everyone knows what becomes of that one's money. */
    static int firstWith(Habit habit) {
        return HABITS.indexOf(habit);
    }

    /** The number in the KID. */
    int number() {
        return FIRST_NUMBER + index;
    }

    PersonId id() {
        return new PersonId("S" + number());
    }

    /** The index of the person who is this debtor, or -1 where it is none. */
    static int indexOf(DebtorId debtor) {
        return debtor.value().startsWith("S") ? Integer.parseInt(debtor.value().substring(1)) - FIRST_NUMBER : -1;
    }
}
