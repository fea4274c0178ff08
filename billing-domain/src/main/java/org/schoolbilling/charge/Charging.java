package org.schoolbilling.charge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.LineType;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.catalog.LineTypeFlag;
import org.schoolbilling.money.Money;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.reference.KidField;
import org.schoolbilling.reference.KidScheme;
import org.schoolbilling.roster.CourseParticipation;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.RegistrationForm;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.roster.Study;

/**
 * Decides what a selected person is to be charged. Pure: it knows nothing of what has been claimed before; that is asked
 * when charges become claims (GEN-3).
 */
public final class Charging {

    private final Catalog catalog;
    private final InvoiceType invoiceType;
    private final GenerateRequest request;
    private final LocalDate today;

    /**
     * Prepares charging for one run.
     *
     * @param today decides which study rights, memberships and leaves count
     * @throws IllegalArgumentException if the catalogue has no such invoice type, or an amount is in another currency than
     *     its own
     */
    public Charging(Catalog catalog, GenerateRequest request, LocalDate today) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.request = Objects.requireNonNull(request, "request");
        this.today = Objects.requireNonNull(today, "today");
        this.invoiceType = catalog.invoiceType(request.invoiceType())
                .orElseThrow(() ->
                        new IllegalArgumentException("no invoice type " + request.invoiceType() + " in the catalogue"));
        request.amounts().forEach((type, amount) -> {
            if (!amount.currency().equals(catalog.settings().currency())) {
                throw new IllegalArgumentException("amount of " + type + " must be in "
                        + catalog.settings().currency() + ": " + amount);
            }
        });
    }

    /** One outcome for each line type, and for each study where the type allows multiple claims; never empty. */
    public List<ChargeOutcome> charge(Person person) {
        List<ChargeOutcome> outcomes = new ArrayList<>();
        List<Study> studies = request.selection().studies(person, today);
        if (request.fromGroup()) {
            chargeFromGroup(person, studies, outcomes);
        } else {
            for (LineTypeCode code : request.lineTypes()) {
                chargeLineType(person, code, studies, outcomes);
            }
        }
        return outcomes;
    }

    private void chargeFromGroup(Person person, List<Study> studies, List<ChargeOutcome> outcomes) {
        Set<LineTypeCode> codes = new LinkedHashSet<>();
        if (request.selection() instanceof Selection.OnCourse course) {
            for (CourseParticipation participation : person.courses()) {
                if (participation.course().equals(course.course())) {
                    codes.addAll(participation.lineTypes());
                }
            }
        } else {
            for (Membership membership : person.memberships()) {
                if (takes(membership)) {
                    codes.addAll(membership.lineTypes());
                }
            }
        }
        if (codes.isEmpty()) {
            outcomes.add(
                    new ChargeOutcome.Skipped(person.id(), new LineTypeCode("-"), SkipReason.NO_COHORT_LINE_TYPES));
        }
        for (LineTypeCode code : codes) {
            List<Study> own = request.selection() instanceof Selection.OnCourse
                    ? studies
                    : person.memberships().stream()
                            .filter(m -> takes(m) && m.lineTypes().contains(code))
                            .map(m -> Study.ofProgramme(m.programme()))
                            .distinct()
                            .toList();
            chargeLineType(person, code, own, outcomes);
        }
    }

    private boolean takes(Membership m) {
        if (!m.isCurrent()) {
            return false;
        }
        if (request.selection() instanceof Selection.OfUnit unit) {
            return m.unit().equals(unit.unit());
        }
        return request.selection() instanceof Selection.OfCohort cohort
                && m.cohort().equals(cohort.cohort())
                && (cohort.schoolClass() == null || m.schoolClass().equals(cohort.schoolClass()));
    }

    private void chargeLineType(Person person, LineTypeCode code, List<Study> studies, List<ChargeOutcome> outcomes) {
        Optional<LineType> found = catalog.lineType(code);
        if (found.isEmpty()) {
            outcomes.add(new ChargeOutcome.Skipped(person.id(), code, SkipReason.UNKNOWN_LINE_TYPE));
            return;
        }
        LineType type = found.get();
        SkipReason reason = whyNotAtAll(person, type);
        if (reason != null) {
            outcomes.add(new ChargeOutcome.Skipped(person.id(), code, reason));
            return;
        }
        List<Study> wanted = type.is(LineTypeFlag.PROGRAMME_DEPENDENT) ? withStudyRight(person, studies) : studies;
        if (wanted.isEmpty()) {
            boolean known = studies.stream().anyMatch(s -> !s.programme().isEmpty());
            outcomes.add(new ChargeOutcome.Skipped(
                    person.id(), code, known ? SkipReason.NO_STUDY_RIGHT : SkipReason.NO_PROGRAMME));
            return;
        }
        // Claims that show no programme do not differ by it (GEN-3): one is enough.
        boolean isShown = request.withProgramme() || type.is(LineTypeFlag.PROGRAMME_DEPENDENT);
        List<Study> shown = isShown
                ? wanted
                : wanted.stream()
                        .map(s -> new Study("", s.subject(), s.course()))
                        .distinct()
                        .toList();
        List<Study> charged = type.is(LineTypeFlag.MULTIPLE) ? shown : shown.subList(0, 1);
        for (Study study : charged) {
            outcomes.add(chargeOne(person, type, study));
        }
    }

    private @Nullable SkipReason whyNotAtAll(Person person, LineType type) {
        if (!type.is(LineTypeFlag.ACTIVE)) {
            return SkipReason.INACTIVE;
        }
        if (invoiceType.tied(type.code()).isEmpty()) {
            return SkipReason.NOT_TIED;
        }
        boolean isTermFee = type.is(LineTypeFlag.SEMESTER_FEE) || type.is(LineTypeFlag.WELFARE_FEE);
        if (isTermFee && isExempt(person)) {
            return SkipReason.FEE_EXEMPT;
        }
        if (isTermFee && person.isDoctoral(today) && !request.selection().isByName()) {
            return SkipReason.DOCTORAL;
        }
        return null;
    }

    /** GEN-5: competence or a basis without exemption; a registration-only card lifts the exemption. */
    private boolean isExempt(Person person) {
        boolean pays =
                switch (person.feeBasis()) {
                    case PAYING -> true;
                    case EXEMPT -> false;
                    case UNKNOWN -> person.hasStudyCompetence();
                };
        return !pays
                && person.registrationCard(request.term())
                        .filter(card -> card.form() == RegistrationForm.REGISTRATION_ONLY)
                        .isEmpty();
    }

    private List<Study> withStudyRight(Person person, List<Study> studies) {
        return studies.stream()
                .filter(s -> !s.programme().isEmpty() && person.hasStudyRight(s.programme(), today))
                .toList();
    }

    private ChargeOutcome chargeOne(Person person, LineType type, Study study) {
        Money amount = request.amounts().getOrDefault(type.code(), type.amountOrNull());
        if (amount == null) {
            return new ChargeOutcome.Skipped(person.id(), type.code(), SkipReason.NO_AMOUNT);
        }
        Debtor debtor = debtor(person, study);
        if (!fits(debtor.number(), invoiceType.kidScheme())) {
            return new ChargeOutcome.Skipped(person.id(), type.code(), SkipReason.DEBTOR_NUMBER_TOO_WIDE);
        }
        return new ChargeOutcome.Charged(new Charge(
                person.id(), debtor, type.code(), request.term(), study, amount, type.codingOrNull(), type.lineText()));
    }

    /** The company that pays for a course participant, else the person (GEN-9). */
    private static Debtor debtor(Person person, Study study) {
        for (CourseParticipation participation : person.courses()) {
            if (participation.course().equals(study.course()) && participation.sponsorOrNull() != null) {
                return participation.sponsorOrNull();
            }
        }
        return person.toDebtor();
    }

    private static boolean fits(long number, KidScheme scheme) {
        for (KidField field : scheme.fields()) {
            if (field.name().equals(KidScheme.DEBTOR)) {
                return number <= field.greatest() && (number > 0 || field.mayBeZero());
            }
        }
        return true;
    }
}
