package org.schoolbilling.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.schoolbilling.invoice.ClaimLine;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Person;

/**
 * What the roster knows today of whoever an invoice is about.
 *
 * @param units the units of the programmes on the invoice's lines; where no line has a programme, those of the person's current
 *     cohorts
 * @param schoolClass the first current class, or empty
 * @param hasEnded whether the person had study rights and none is valid today
 */
public record RosterFacts(Set<String> units, String schoolClass, boolean hasEnded) {

    /** Nothing known, as of a company. */
    public static final RosterFacts NONE = new RosterFacts(Set.of(), "", false);

    public RosterFacts {
        units = Set.copyOf(units);
    }

    /**
     * The facts of an invoice.
     *
     * @param persons whom its claims are about, the debtor first where that is one of them
     */
    public static RosterFacts of(Invoice invoice, List<Person> persons, LocalDate today) {
        Set<String> programmes = new TreeSet<>();
        for (ClaimLine claim : invoice.claims()) {
            if (!claim.study().programme().isEmpty()) {
                programmes.add(claim.study().programme());
            }
        }
        Set<String> units = new TreeSet<>();
        for (Person person : persons) {
            for (Membership membership : person.memberships()) {
                if (programmes.isEmpty() ? membership.isCurrent() : programmes.contains(membership.programme())) {
                    units.add(membership.unit());
                }
            }
        }
        boolean isOwn = persons.size() == 1
                && persons.get(0).id().value().equals(invoice.header().debtor().value());
        return isOwn
                ? new RosterFacts(units, schoolClass(persons.get(0)), hasEnded(persons.get(0), today))
                : new RosterFacts(units, "", false);
    }

    private static String schoolClass(Person person) {
        return person.memberships().stream()
                .filter(Membership::isCurrent)
                .map(Membership::schoolClass)
                .findFirst()
                .orElse("");
    }

    private static boolean hasEnded(Person person, LocalDate today) {
        return !person.studyRights().isEmpty()
                && person.studyRights().stream().noneMatch(r -> r.period().contains(today));
    }

    /** The units in one text. */
    public String unit() {
        return String.join(" ", new TreeSet<>(units));
    }
}
