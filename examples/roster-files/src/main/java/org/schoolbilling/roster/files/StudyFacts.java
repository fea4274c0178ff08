package org.schoolbilling.roster.files;

import static org.schoolbilling.roster.files.RosterFaultKind.VALUE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.roster.Admission;
import org.schoolbilling.roster.AdmissionBasis;
import org.schoolbilling.roster.Declined;
import org.schoolbilling.roster.ExamRegistration;
import org.schoolbilling.roster.Leave;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.RegistrationCard;
import org.schoolbilling.roster.RegistrationForm;
import org.schoolbilling.roster.StudyRight;
import org.schoolbilling.term.Season;
import org.schoolbilling.term.Term;

/** What a person studies, is registered for and has applied for: the entries of a roster's lists. */
final class StudyFacts {

    /** The longest code of a programme, subject, course, cohort and the like. */
    static final int CODE = 40;

    private static final int GREATEST_LEVEL = 9_999;
    private static final String STAND_IN = "?";
    private static final Term NO_TERM = new Term(2000, Season.SPRING);

    private StudyFacts() {}

    static Membership membership(Fields f) {
        return new Membership(
                code(f, "cohort"),
                f.text("class", CODE),
                f.text("programme", CODE),
                f.text("unit", CODE),
                f.optional("current", f.values()::flag, true),
                lineTypes(f, "cohortLineTypes"),
                lineTypes(f, "classLineTypes"));
    }

    static StudyRight studyRight(Fields f) {
        return new StudyRight(
                code(f, "programme"), f.text("category", CODE), f.integer("level", 0, GREATEST_LEVEL), period(f));
    }

    static Leave leave(Fields f) {
        return new Leave(code(f, "programme"), f.integer("percent", 1, 100), period(f));
    }

    static Period period(Fields f) {
        int before = f.values().faults().count();
        LocalDate from = f.required("from", f.values()::date, LocalDate.EPOCH);
        LocalDate to = f.optional("to", f.values()::date);
        if (f.values().faults().count() > before) {
            return new Period(LocalDate.EPOCH, null);
        }
        if (to != null && to.isBefore(from)) {
            f.values()
                    .faults()
                    .add(f.place("to"), VALUE, to.toString(), "a day not before " + from, "correct one of the two");
            return new Period(from, null);
        }
        return new Period(from, to);
    }

    static RegistrationCard card(Fields f) {
        return new RegistrationCard(
                term(f),
                f.required("form", node -> f.values().oneOf(node, RegistrationForm.class), RegistrationForm.ORDINARY),
                f.optional("blocked", f.values()::flag, false));
    }

    static ExamRegistration exam(Fields f) {
        return new ExamRegistration(
                code(f, "subject"),
                f.required("month", f.values()::month, YearMonth.of(2000, 1)),
                term(f),
                f.text("status", CODE));
    }

    static Admission admission(Fields f) {
        String code = code(f, "code");
        Term term = term(f);
        String applicationType = f.text("applicationType", CODE);
        String programme = f.text("programme", CODE);
        Set<AdmissionBasis> reached =
                Set.copyOf(f.list("reached", node -> f.values().oneOf(node, AdmissionBasis.class)));
        return new Admission(
                code,
                term,
                applicationType,
                programme,
                reached.contains(AdmissionBasis.OFFER),
                reached.contains(AdmissionBasis.YES_ANSWER),
                reached.contains(AdmissionBasis.ATTENDANCE),
                f.optional("declined", node -> f.values().oneOf(node, Declined.class), Declined.NO));
    }

    static String code(Fields f, String name) {
        return f.required(name, node -> f.values().text(node, CODE), STAND_IN);
    }

    static Term term(Fields f) {
        return f.required("term", f.values()::term, NO_TERM);
    }

    static List<LineTypeCode> lineTypes(Fields f, String name) {
        return f.list(name, node -> {
            String code = f.values().text(node, 10);
            return code == null || code.isEmpty() ? null : new LineTypeCode(code);
        });
    }
}
