package org.schoolbilling.testkit.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.schoolbilling.roster.FileId;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;
import org.schoolbilling.spi.roster.RosterAnswer;
import org.schoolbilling.spi.roster.RosterSource;

/** The contracts for rosters are tested by rosters with one fault each. */
class BrokenRostersTest extends MutantsPrinted {

    /** How a source, broken or not, is made over a roster. */
    private interface Maker extends Function<PagedRoster.Table, RosterSource> {}

    private static BreakingRosterFixture fixture(Maker maker) {
        PagedRoster.Table table = new PagedRoster.Table();
        return new BreakingRosterFixture() {
            @Override
            public void load(List<Person> persons) {
                table.persons = List.copyOf(persons);
            }

            @Override
            public RosterSource open() {
                table.breaksAt = 0;
                return maker.apply(table);
            }

            @Override
            public RosterSource openBreaking(int step) {
                table.breaksAt = step;
                return maker.apply(table);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    private static DynamicTest caught(String fault, String rule, Maker maker) {
        return Mutants.caught(
                "roster", Verdicts.Rosters.class, fault, rule, () -> Verdicts.Rosters.fixtures = () -> fixture(maker));
    }

    private static DynamicTest caughtFailing(String fault, String rule, Maker maker) {
        return Mutants.caught(
                "roster",
                Verdicts.FailingRosters.class,
                fault,
                rule,
                () -> Verdicts.FailingRosters.fixtures = () -> fixture(maker));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsCaughtByATestThatNamesTheRule() {
        return Stream.of(
                caught("former members still selected", "ROS-7", table -> new PagedRoster(table) {
                    @Override
                    boolean isMeant(Selection selection, Person person, LocalDate today) {
                        return selection instanceof Selection.OfCohort cohort
                                ? person.memberships().stream()
                                        .anyMatch(m -> m.cohort().equals(cohort.cohort())
                                                && (cohort.schoolClass() == null
                                                        || m.schoolClass().equals(cohort.schoolClass())))
                                : super.isMeant(selection, person, today);
                    }
                }),
                caught("a person answered for each membership", "ROS-1", table -> twice(new PagedRoster(table))),
                caught("exam month and status of two registrations", "ROS-1", table -> new PagedRoster(table) {
                    @Override
                    boolean isMeant(Selection selection, Person person, LocalDate today) {
                        return selection instanceof Selection.ExamSubject exam
                                ? person.exams().stream()
                                                .anyMatch(e -> e.month().equals(exam.month()))
                                        && person.exams().stream()
                                                .anyMatch(e -> e.subject().equals(exam.subject()))
                                : super.isMeant(selection, person, today);
                    }
                }),
                caught("attendance taken for a yes-answer", "ROS-7", table -> new PagedRoster(table) {
                    @Override
                    boolean isMeant(Selection selection, Person person, LocalDate today) {
                        return selection instanceof Selection.AdmissionRound round
                                ? person.admissions().stream()
                                        .anyMatch(a -> a.code().equals(round.code())
                                                && a.term().equals(round.term())
                                                && a.hasOffer())
                                : super.isMeant(selection, person, today);
                    }
                }),
                caught("doctoral students selected", "ROS-2", table -> new PagedRoster(table) {
                    @Override
                    boolean isMeant(Selection selection, Person person, LocalDate today) {
                        return selection instanceof Selection.SemesterRegistered registered
                                ? person.semesterRegistrations().contains(registered.term())
                                        && person.studyRights().stream()
                                                .anyMatch(r -> r.period().contains(today))
                                : super.isMeant(selection, person, today);
                    }
                }),
                caught("a clock of its own", "ROS-2", table -> new PagedRoster(table) {
                    @Override
                    boolean isMeant(Selection selection, Person person, LocalDate today) {
                        return super.isMeant(selection, person, RosterPersons.TODAY);
                    }
                }),
                caught("unknown ids dropped", "ROS-4", table -> new PagedRoster(table) {
                    @Override
                    List<RosterAnswer> unknown(List<FileId> ids) {
                        return List.of();
                    }
                }),
                caught("ids that repeat asked again", "ROS-4", table -> new PagedRoster(table) {
                    @Override
                    List<FileId> distinct(List<FileId> ids) {
                        return ids;
                    }
                }),
                caught("ids compared without case", "ROS-1", table -> new PagedRoster(table) {
                    @Override
                    boolean isMeant(Selection selection, Person person, LocalDate today) {
                        return selection instanceof Selection.OnePerson one
                                ? person.id().value().equals(one.id().value().toUpperCase(Locale.ROOT))
                                : super.isMeant(selection, person, today);
                    }
                }),
                caught("fee basis forgotten", "ROS-6", table -> new PagedRoster(table) {
                    @Override
                    UnaryOperator<Person> answered() {
                        return p -> Person.of(p.id(), p.number(), p.name());
                    }
                }),
                caught("the first of each page but the first lost", "SPI-7", table -> new PagedRoster(table) {
                    @Override
                    List<Person> page(int from) {
                        List<Person> page = super.page(from);
                        return from > 0 && page.size() > 1 ? replaced(page) : page;
                    }

                    private static List<Person> replaced(List<Person> page) {
                        List<Person> wrong = new ArrayList<>(page);
                        wrong.set(0, page.get(1));
                        return wrong;
                    }
                }),
                caught("another order each time", "SPI-7", table -> shuffled(new PagedRoster(table))),
                caught("a roster used up by asking", "SPI-7", table -> new PagedRoster(table) {
                    private int asked;

                    @Override
                    public Cursor<RosterAnswer> select(Selection selection, LocalDate today) {
                        return asked++ % 3 == 2 ? Cursor.of(List.of()) : super.select(selection, today);
                    }
                }),
                caught("the roster as it was when the first asked", "SPI-7", table -> new PagedRoster(FIRST.of(table))),
                caughtFailing("a failed read answered as nobody", "SPI-7", table -> new PagedRoster(table) {
                    @Override
                    List<Person> page(int from) {
                        try {
                            return super.page(from);
                        } catch (IllegalStateException e) {
                            return List.of();
                        }
                    }
                }),
                caughtFailing("a failed page passed over", "SPI-7", table -> new PagedRoster(table) {
                    @Override
                    List<Person> page(int from) {
                        try {
                            return super.page(from);
                        } catch (IllegalStateException e) {
                            return super.page(from + 1);
                        }
                    }
                }),
                caughtFailing("broken for good after one failure", "SPI-7", table -> new PagedRoster(table) {
                    private boolean isBroken;

                    @Override
                    List<Person> page(int from) {
                        if (isBroken) {
                            throw new IllegalStateException("it broke before");
                        }
                        try {
                            return super.page(from);
                        } catch (IllegalStateException e) {
                            isBroken = true;
                            throw e;
                        }
                    }
                }),
                caughtFailing(
                        "all read before the first is answered", "SPI-7", table -> listed(new PagedRoster(table))));
    }

    /** Remembers the first roster it ever saw of each table. */
    private static final class First {
        private final java.util.Map<PagedRoster.Table, PagedRoster.Table> first =
                Collections.synchronizedMap(new java.util.IdentityHashMap<>());

        PagedRoster.Table of(PagedRoster.Table table) {
            return first.computeIfAbsent(table, t -> {
                PagedRoster.Table copy = new PagedRoster.Table();
                copy.persons = t.persons;
                return copy;
            });
        }
    }

    private static final First FIRST = new First();

    private static List<RosterAnswer> read(RosterSource good, Selection selection, LocalDate today) {
        return RosterContract.read(good.select(selection, today));
    }

    private static RosterSource twice(RosterSource good) {
        return (selection, today) -> {
            List<RosterAnswer> answers = new ArrayList<>();
            for (RosterAnswer answer : read(good, selection, today)) {
                int times = selection instanceof Selection.OfUnit && answer instanceof RosterAnswer.Found found
                        ? Math.max(1, found.person().memberships().size())
                        : 1;
                answers.addAll(Collections.nCopies(times, answer));
            }
            return Cursor.of(answers);
        };
    }

    private static RosterSource shuffled(RosterSource good) {
        int[] asked = {0};
        return (selection, today) -> {
            List<RosterAnswer> answers = read(good, selection, today);
            Collections.rotate(answers, asked[0]++);
            return Cursor.of(answers);
        };
    }

    private static RosterSource listed(RosterSource good) {
        return (selection, today) -> Cursor.of(read(good, selection, today));
    }

    @Test
    void aRosterThatAnswersNobodyFailsEveryTest() {
        Maker nobody = table -> (selection, today) -> Cursor.of(List.of());
        Verdicts.Rosters.fixtures = () -> fixture(nobody);
        Verdicts.requireAllFail(Verdicts.Rosters.class);
        Verdicts.FailingRosters.fixtures = () -> fixture(nobody);
        Verdicts.requireAllFail(Verdicts.FailingRosters.class);
    }

    @Test
    void aGoodRosterPassesEveryTest() {
        Verdicts.Rosters.fixtures = () -> fixture(PagedRoster::new);
        Verdicts.requireAllPass(Verdicts.Rosters.class);
        Verdicts.FailingRosters.fixtures = () -> fixture(PagedRoster::new);
        Verdicts.requireAllPass(Verdicts.FailingRosters.class);
    }
}
