package org.schoolbilling.admin.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.App;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.roster.AdmissionBasis;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.roster.files.IdFault;
import org.schoolbilling.roster.files.IdFile;
import org.schoolbilling.roster.files.IdFileResult;
import org.schoolbilling.term.Term;
import picocli.CommandLine.Option;

/** Whom a run is for: the eleven selections (ROS-1), of which one is named. */
final class SelectionOptions {

    @Option(names = "--unit", paramLabel = "UNIT", description = "Members of all cohorts of a unit. Mass selection.")
    private @Nullable String unit;

    @Option(names = "--cohort", paramLabel = "COHORT", description = "Members of a cohort ...")
    private @Nullable String cohort;

    @Option(names = "--class", paramLabel = "CLASS", description = "... or only those of one class of it.")
    private @Nullable String schoolClass;

    @Option(names = "--person", paramLabel = "ID", description = "One person, by the id in the roster.")
    private @Nullable PersonId person;

    @Option(
            names = "--exam-term",
            paramLabel = "TERM",
            description = "Everyone registered for an exam in a term. Mass selection.")
    private @Nullable Term examTerm;

    @Option(
            names = "--exam-subject",
            paramLabel = "SUBJECT",
            description = "Everyone registered for the exam of a subject in a month ...")
    private @Nullable String examSubject;

    @Option(
            names = "--exam-month",
            paramLabel = "2026-12",
            description = "... which is this; with --person only that person ...")
    private @Nullable YearMonth examMonth;

    @Option(names = "--exam-status", paramLabel = "STATUS", description = "... or only those of one exam status.")
    private @Nullable String examStatus;

    @Option(names = "--admission", paramLabel = "CODE", description = "Applicants of an admission. Mass selection ...")
    private @Nullable String admission;

    @Option(names = "--admission-term", paramLabel = "TERM", description = "... of this term ...")
    private @Nullable Term admissionTerm;

    @Option(
            names = "--basis",
            paramLabel = "offer|yes_answer|attendance",
            description = "... who have come so far; yes_answer where nothing is said ...")
    private AdmissionBasis basis = AdmissionBasis.YES_ANSWER;

    @Option(names = "--application-type", paramLabel = "TYPE", description = "... of one application type.")
    private @Nullable String applicationType;

    @Option(
            names = "--registered",
            paramLabel = "TERM",
            description =
                    "Everyone registered in an earlier term who has a study right today and is neither on leave nor a"
                            + " doctoral student. Mass selection ...")
    private @Nullable Term registered;

    @Option(names = "--units", split = ",", paramLabel = "UNIT", description = "... of these units only.")
    private List<String> units = new ArrayList<>();

    @Option(
            names = "--study-right",
            paramLabel = "FROM..TO",
            description = "Everyone with a study right in a period, such as 2026-08-01..2026-12-31 ...")
    private @Nullable String studyRight;

    @Option(names = "--category", paramLabel = "CATEGORY", description = "... of this category ...")
    private @Nullable String category;

    @Option(names = "--level", paramLabel = "LEVEL", description = "... and this level.")
    private @Nullable Integer level;

    @Option(names = "--course", paramLabel = "COURSE", description = "Participants of a course ...")
    private @Nullable String course;

    @Option(names = "--participant", paramLabel = "ID", description = "... or one of them.")
    private @Nullable PersonId participant;

    @Option(
            names = "--ids",
            paramLabel = "FILE",
            description = "The persons of a file of ids, one a line; - is standard input.")
    private @Nullable Path ids;

    /** The selection that was named; empty where none was. */
    Optional<Selection> selection(App app) {
        Map<String, Supplier<Selection>> named = new LinkedHashMap<>();
        put(named, "--unit", unit, () -> new Selection.OfUnit(required(unit, "--unit")));
        put(named, "--cohort", cohort, () -> new Selection.OfCohort(required(cohort, "--cohort"), schoolClass));
        put(named, "--exam-term", examTerm, () -> new Selection.ExamTerm(required(examTerm, "--exam-term")));
        put(named, "--exam-subject", examSubject, this::exam);
        if (examSubject == null) {
            put(named, "--person", person, () -> new Selection.OnePerson(required(person, "--person")));
        }
        put(named, "--admission", admission, this::admission);
        put(named, "--registered", registered, this::registered);
        put(named, "--study-right", studyRight, this::studyRight);
        put(named, "--course", course, () -> new Selection.OnCourse(required(course, "--course"), participant));
        put(named, "--ids", ids, () -> ids(app, required(ids, "--ids")));
        requireMain("--class", schoolClass, "--cohort", cohort);
        requireMain("--exam-month", examMonth, "--exam-subject", examSubject);
        requireMain("--exam-status", examStatus, "--exam-subject", examSubject);
        requireMain("--admission-term", admissionTerm, "--admission", admission);
        requireMain("--application-type", applicationType, "--admission", admission);
        requireMain("--units", units.isEmpty() ? null : units, "--registered", registered);
        requireMain("--category", category, "--study-right", studyRight);
        requireMain("--level", level, "--study-right", studyRight);
        requireMain("--participant", participant, "--course", course);
        if (named.size() > 1) {
            throw usage("Name one selection only, not " + String.join(" and ", named.keySet()) + ".");
        }
        return named.values().stream().findFirst().map(Supplier::get);
    }

    /** The selection, which must be named. */
    Selection required(App app) {
        return selection(app)
                .orElseThrow(() -> usage("Say for whom: one of --unit, --cohort, --person, --exam-term, --exam-subject,"
                        + " --admission, --registered, --study-right, --course, --ids."));
    }

    private static void put(
            Map<String, Supplier<Selection>> named, String option, @Nullable Object value, Supplier<Selection> made) {
        if (value != null) {
            named.put(option, made);
        }
    }

    private static void requireMain(String option, @Nullable Object value, String main, @Nullable Object mainValue) {
        if (value != null && mainValue == null) {
            throw usage(option + " says more of " + main + ", which is missing.");
        }
    }

    private static <T> T required(@Nullable T value, String option) {
        if (value == null) {
            throw usage(option + " is missing.");
        }
        return value;
    }

    private static RuntimeException usage(String message) {
        return Failure.badInput("usage", "ROS-1", message).toException();
    }

    private Selection exam() {
        String subject = required(examSubject, "--exam-subject");
        YearMonth month = required(examMonth, "--exam-month");
        return person == null
                ? new Selection.ExamSubject(subject, month, examStatus)
                : new Selection.ExamPerson(person, subject, month);
    }

    private Selection admission() {
        return new Selection.AdmissionRound(
                required(admission, "--admission"),
                required(admissionTerm, "--admission-term"),
                applicationType,
                basis);
    }

    private Selection registered() {
        return new Selection.SemesterRegistered(required(registered, "--registered"), Set.copyOf(new TreeSet<>(units)));
    }

    private Selection studyRight() {
        String[] days = required(studyRight, "--study-right").split("\\.\\.", -1);
        try {
            LocalDate from = LocalDate.parse(days[0]);
            LocalDate to = days.length == 1 || days[1].isEmpty() ? null : LocalDate.parse(days[1]);
            return new Selection.WithStudyRight(new Period(from, to), category, level);
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw usage("--study-right is a period such as 2026-08-01..2026-12-31: " + e.getMessage());
        }
    }

    /** ROS-4: lines that give no id are told, the others go on. */
    private static Selection ids(App app, Path file) {
        try {
            IdFileResult result =
                    file.toString().equals("-") ? IdFile.read("standard input", app.in()) : IdFile.read(file);
            result.faults().stream().map(IdFault::message).forEach(app::warn);
            return result.toSelection();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
