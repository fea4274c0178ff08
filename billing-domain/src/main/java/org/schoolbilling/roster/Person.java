package org.schoolbilling.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.term.Term;

/**
 * What the roster answers for one person (ROS-6).
 *
 * @param number student or participant number, 0–999999 (CAT-15); it is the debtor number in the KID
 * @param isParticipant whether the number is a participant's (kursdeltaker), not a student's
 * @param channels contact channels in the order the person prefers them, as the host names them
 * @param hasStudyCompetence general study competence (generell studiekompetanse)
 * @param semesterRegistrations the terms the person has been registered in
 */
public record Person(
        PersonId id,
        int number,
        boolean isParticipant,
        PersonName name,
        Address address,
        @Nullable LanguageForm language,
        @Nullable NationalId nationalIdOrNull,
        @Nullable LocalDate birthDateOrNull,
        List<String> channels,
        boolean hasStudyCompetence,
        FeeBasis feeBasis,
        boolean isBoarding,
        List<Membership> memberships,
        List<StudyRight> studyRights,
        List<Leave> leaves,
        List<Term> semesterRegistrations,
        List<RegistrationCard> registrationCards,
        List<ExamRegistration> exams,
        List<Admission> admissions,
        List<CourseParticipation> courses) {

    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(feeBasis, "feeBasis");
        if (number < 0 || number > 999_999) {
            throw new IllegalArgumentException("person " + id + ": number must be 0 to 999999: " + number);
        }
        channels = List.copyOf(channels);
        memberships = List.copyOf(memberships);
        studyRights = List.copyOf(studyRights);
        leaves = List.copyOf(leaves);
        semesterRegistrations = List.copyOf(semesterRegistrations);
        registrationCards = List.copyOf(registrationCards);
        exams = List.copyOf(exams);
        admissions = List.copyOf(admissions);
        courses = List.copyOf(courses);
    }

    /** A person of whom no more is known than the invoice needs; general study competence is assumed. */
    public static Person of(PersonId id, int number, PersonName name) {
        return new Person(
                id,
                number,
                false,
                name,
                Address.NONE,
                null,
                null,
                null,
                List.of(),
                true,
                FeeBasis.UNKNOWN,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public Optional<NationalId> nationalId() {
        return Optional.ofNullable(nationalIdOrNull);
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDateOrNull);
    }

    /** The person as the payer of own invoices. */
    public Debtor toDebtor() {
        return new Debtor(
                new DebtorId(id.value()),
                isParticipant ? DebtorKind.PARTICIPANT : DebtorKind.PERSON,
                number,
                name.full(),
                address,
                language,
                nationalIdOrNull,
                null,
                null);
    }

    /** Whether a study right in the programme is valid on the day. */
    public boolean hasStudyRight(String programme, LocalDate day) {
        return studyRights.stream()
                .anyMatch(r -> r.programme().equals(programme) && r.period().contains(day));
    }

    /** Whether a study right in any of the programmes is valid on the day; in any programme at all where none is named. */
    public boolean hasStudyRight(Set<String> programmes, LocalDate day) {
        return studyRights.stream()
                .anyMatch(
                        r -> r.period().contains(day) && (programmes.isEmpty() || programmes.contains(r.programme())));
    }

    /** Whether a doctoral study right is valid on the day (GEN-6). */
    public boolean isDoctoral(LocalDate day) {
        return studyRights.stream().anyMatch(r -> r.isDoctoral() && r.period().contains(day));
    }

    /** Whether the person is on leave, of any percentage, from the programme on the day (ROS-2). */
    public boolean isOnLeave(String programme, LocalDate day) {
        return leaves.stream()
                .anyMatch(l -> l.programme().equals(programme) && l.period().contains(day));
    }

    /** The card of a term, where there is one. */
    public Optional<RegistrationCard> registrationCard(Term term) {
        return registrationCards.stream().filter(c -> c.term().equals(term)).findFirst();
    }
}
