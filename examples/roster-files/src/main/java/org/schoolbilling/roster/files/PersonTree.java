package org.schoolbilling.roster.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.roster.Admission;
import org.schoolbilling.roster.AdmissionBasis;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.files.Node.Branch;
import org.schoolbilling.roster.files.Node.Form;
import org.schoolbilling.roster.files.Node.Leaf;
import org.schoolbilling.roster.files.Node.Many;
import org.schoolbilling.term.Term;

/** What a person says, as a tree: the way back from {@link PersonReader}. What is empty is left out. */
final class PersonTree {

    private static final Place NOWHERE = new Place.OfLine(0);

    private final Map<String, Node> facts = new LinkedHashMap<>();

    private PersonTree() {}

    static Branch of(Person person) {
        PersonTree tree = new PersonTree();
        tree.text("id", person.id().value())
                .number("number", person.number())
                .flag("participant", person.isParticipant())
                .text("firstName", person.name().first())
                .text("lastName", person.name().last())
                .address(person.address())
                .language(person.language())
                .text("nationalId", person.nationalId().map(id -> id.digits()).orElse(""))
                .text("birthDate", person.birthDate().map(Object::toString).orElse(""))
                .texts("channels", person.channels())
                .flag("studyCompetence", person.hasStudyCompetence())
                .text("feeBasis", person.feeBasis().name())
                .flag("boarding", person.isBoarding())
                .each(
                        "memberships",
                        person.memberships(),
                        (m, t) -> t.text("cohort", m.cohort())
                                .text("class", m.schoolClass())
                                .text("programme", m.programme())
                                .text("unit", m.unit())
                                .flag("current", m.isCurrent())
                                .texts("cohortLineTypes", m.cohortLineTypes())
                                .texts("classLineTypes", m.classLineTypes()))
                .each(
                        "studyRights",
                        person.studyRights(),
                        (r, t) -> t.text("programme", r.programme())
                                .text("category", r.category())
                                .number("level", r.level())
                                .period(r.period()))
                .each(
                        "leaves",
                        person.leaves(),
                        (l, t) -> t.text("programme", l.programme())
                                .number("percent", l.percent())
                                .period(l.period()))
                .texts(
                        "semesterRegistrations",
                        person.semesterRegistrations().stream()
                                .map(Term::toCode)
                                .toList())
                .each(
                        "registrationCards",
                        person.registrationCards(),
                        (c, t) -> t.text("term", c.term().toCode())
                                .text("form", c.form().name())
                                .flag("blocked", c.isBlocked()))
                .each(
                        "exams",
                        person.exams(),
                        (e, t) -> t.text("subject", e.subject())
                                .text("month", e.month().toString())
                                .text("term", e.term().toCode())
                                .text("status", e.status()))
                .each(
                        "admissions",
                        person.admissions(),
                        (a, t) -> t.text("code", a.code())
                                .text("term", a.term().toCode())
                                .text("applicationType", a.applicationType())
                                .text("programme", a.programme())
                                .texts("reached", reached(a))
                                .text("declined", a.isDeclined() ? a.declined().name() : ""))
                .each(
                        "courses",
                        person.courses(),
                        (c, t) -> t.text("course", c.course())
                                .texts("lineTypes", c.lineTypes())
                                .sponsor(c.sponsorOrNull()));
        return tree.branch();
    }

    private static List<AdmissionBasis> reached(Admission admission) {
        List<AdmissionBasis> reached = new ArrayList<>();
        if (admission.hasOffer()) {
            reached.add(AdmissionBasis.OFFER);
        }
        if (admission.hasAccepted()) {
            reached.add(AdmissionBasis.YES_ANSWER);
        }
        if (admission.hasAttended()) {
            reached.add(AdmissionBasis.ATTENDANCE);
        }
        return reached;
    }

    private PersonTree sponsor(@Nullable Debtor sponsor) {
        if (sponsor != null) {
            PersonTree tree = new PersonTree();
            tree.text("code", sponsor.id().value())
                    .number("number", sponsor.number())
                    .text("name", sponsor.name())
                    .text(
                            "organisationNumber",
                            sponsor.organisationNumber().map(Object::toString).orElse(""))
                    .text("gln", sponsor.gln().map(Object::toString).orElse(""))
                    .language(sponsor.language())
                    .address(sponsor.address());
            facts.put("sponsor", tree.branch());
        }
        return this;
    }

    private PersonTree address(Address address) {
        PersonTree tree = new PersonTree();
        tree.texts("lines", address.lines())
                .text("postalCode", address.postalCode())
                .text("place", address.place());
        if (!tree.facts.isEmpty()) {
            facts.put("address", tree.branch());
        }
        return this;
    }

    private PersonTree language(@Nullable LanguageForm language) {
        return text("language", language == null ? "" : language.code());
    }

    private PersonTree period(Period period) {
        return text("from", period.from().toString())
                .text("to", period.to() == null ? "" : period.to().toString());
    }

    private PersonTree text(String name, String text) {
        if (!text.isEmpty()) {
            facts.put(name, new Leaf(NOWHERE, Form.TEXT, text));
        }
        return this;
    }

    private PersonTree number(String name, long number) {
        facts.put(name, new Leaf(NOWHERE, Form.NUMBER, String.valueOf(number)));
        return this;
    }

    private PersonTree flag(String name, boolean flag) {
        facts.put(name, new Leaf(NOWHERE, Form.BOOLEAN, String.valueOf(flag)));
        return this;
    }

    private PersonTree texts(String name, List<?> texts) {
        if (!texts.isEmpty()) {
            List<Node> items = new ArrayList<>();
            texts.forEach(text -> items.add(new Leaf(NOWHERE, Form.TEXT, text.toString())));
            facts.put(name, new Many(NOWHERE, items));
        }
        return this;
    }

    private <T> PersonTree each(String name, List<T> values, BiConsumer<T, PersonTree> teller) {
        if (!values.isEmpty()) {
            List<Node> items = new ArrayList<>();
            for (T value : values) {
                PersonTree tree = new PersonTree();
                teller.accept(value, tree);
                items.add(tree.branch());
            }
            facts.put(name, new Many(NOWHERE, items));
        }
        return this;
    }

    private Branch branch() {
        return new Branch(NOWHERE, facts);
    }
}
