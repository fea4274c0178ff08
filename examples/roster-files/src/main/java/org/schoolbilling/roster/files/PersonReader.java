package org.schoolbilling.roster.files;

import static org.schoolbilling.roster.files.RosterFaultKind.LIMIT;
import static org.schoolbilling.roster.files.RosterFaultKind.VALUE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.NationalIdRules;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.roster.CourseParticipation;
import org.schoolbilling.roster.FeeBasis;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;

/** Makes persons of branches: the one place that knows what a roster file says of a person (ROS-6). */
final class PersonReader {

    private static final int ORGANISATION_CODE = 12;
    private static final long GREATEST_DEBTOR_NUMBER = 999_999_999_999_999L;
    private static final String STAND_IN = "?";

    private final NationalIdRules rules;
    private final Seen seen = new Seen();

    PersonReader(NationalIdRules rules) {
        this.rules = rules;
    }

    /** The person, or null where a fault was found. */
    @Nullable
    Person read(Node.Branch branch, Faults faults) {
        int before = faults.count();
        Person person = Fields.read(branch, new Values(faults, rules), this::person);
        return faults.count() == before ? person : null;
    }

    private Person person(Fields f) {
        Values values = f.values();
        int before = values.faults().count();
        String id = f.required("id", node -> id(node, 38, values), STAND_IN);
        int number = f.integer("number", 0, 999_999);
        boolean isParticipant = f.optional("participant", values::flag, false);
        if (values.faults().count() == before) {
            seen.person(new PersonId(id), f.place("id"), number, isParticipant, f.place("number"), values.faults());
        }
        return new Person(
                new PersonId(id),
                number,
                isParticipant,
                new PersonName(f.text("firstName", 30), f.required("lastName", n -> values.text(n, 30), STAND_IN)),
                address(f),
                f.optional("language", node -> language(node, values)),
                f.optional("nationalId", values::nationalId),
                f.optional("birthDate", values::date),
                f.list("channels", node -> values.text(node, StudyFacts.CODE)),
                f.optional("studyCompetence", values::flag, true),
                f.optional("feeBasis", node -> values.oneOf(node, FeeBasis.class), FeeBasis.UNKNOWN),
                f.optional("boarding", values::flag, false),
                f.branches("memberships", StudyFacts::membership),
                f.branches("studyRights", StudyFacts::studyRight),
                f.branches("leaves", StudyFacts::leave),
                f.list("semesterRegistrations", values::term),
                f.branches("registrationCards", StudyFacts::card),
                f.branches("exams", StudyFacts::exam),
                f.branches("admissions", StudyFacts::admission),
                f.branches("courses", this::course));
    }

    private static @Nullable String id(Node node, int max, Values values) {
        String id = values.text(node, max);
        if (id != null && Values.isNationalId(id)) {
            values.faults()
                    .add(
                            node.place(),
                            VALUE,
                            id,
                            "an id of the school's own",
                            "a national id may stand in \"nationalId\" only: ids are printed and logged");
            return null;
        }
        return id;
    }

    private static @Nullable LanguageForm language(Node node, Values values) {
        String code = values.text(node, 10);
        for (LanguageForm form : LanguageForm.values()) {
            if (code == null || form.code().equalsIgnoreCase(code)) {
                return form;
            }
        }
        values.faults()
                .add(
                        node.place(),
                        VALUE,
                        String.valueOf(code),
                        "one of nb, nn, en, da",
                        "leave it empty for the default");
        return null;
    }

    private static Address address(Fields f) {
        Address address = f.branch("address", inner -> {
            List<String> lines = new ArrayList<>();
            for (String text : inner.list("lines", inner.values()::lines)) {
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
            }
            Place place = inner.place("lines");
            Faults faults = inner.values().faults();
            String postalCode = inner.text("postalCode", 15);
            String town = inner.text("place", 40);
            for (String line : lines) {
                inner.values().text(new Node.Leaf(place, Node.Form.TEXT, line), 40);
            }
            if (lines.size() > 4) {
                faults.add(place, LIMIT, lines.size() + " lines", "an address of at most 4 lines", "shorten it");
            }
            boolean isRight = lines.size() <= 4 && lines.stream().allMatch(line -> line.length() <= 40);
            return isRight ? new Address(lines, postalCode, town) : Address.NONE;
        });
        return address == null ? Address.NONE : address;
    }

    private CourseParticipation course(Fields f) {
        return new CourseParticipation(
                StudyFacts.code(f, "course"),
                StudyFacts.lineTypes(f, "lineTypes"),
                f.branch("sponsor", inner -> sponsor(inner)));
    }

    private Debtor sponsor(Fields f) {
        Values values = f.values();
        int before = values.faults().count();
        String code = f.required("code", node -> id(node, ORGANISATION_CODE, values), STAND_IN);
        Debtor sponsor = new Debtor(
                new DebtorId(code),
                DebtorKind.ORGANISATION,
                f.required("number", node -> values.number(node, 0, GREATEST_DEBTOR_NUMBER), 0L),
                f.required("name", node -> values.text(node, 100), STAND_IN),
                address(f),
                f.optional("language", node -> language(node, values)),
                null,
                f.optional("organisationNumber", values::organisationNumber),
                f.optional("gln", values::gln));
        if (values.faults().count() == before) {
            seen.company(sponsor, f.place("code"), values.faults());
        }
        return sponsor;
    }
}
