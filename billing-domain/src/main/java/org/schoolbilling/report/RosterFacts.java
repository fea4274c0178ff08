package org.schoolbilling.report;

import java.time.LocalDate;
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

    public static RosterFacts of(Invoice invoice, Person person, LocalDate today) {
        Set<String> programmes = new TreeSet<>();
        for (ClaimLine claim : invoice.claims()) {
            if (!claim.study().programme().isEmpty()) {
                programmes.add(claim.study().programme());
            }
        }
        Set<String> units = new TreeSet<>();
        String schoolClass = "";
        for (Membership membership : person.memberships()) {
            if (programmes.isEmpty() ? membership.isCurrent() : programmes.contains(membership.programme())) {
                units.add(membership.unit());
            }
            if (schoolClass.isEmpty() && membership.isCurrent()) {
                schoolClass = membership.schoolClass();
            }
        }
        boolean hasEnded = !person.studyRights().isEmpty()
                && person.studyRights().stream().noneMatch(r -> r.period().contains(today));
        return new RosterFacts(units, schoolClass, hasEnded);
    }

    /** The units in one text. */
    public String unit() {
        return String.join(" ", new TreeSet<>(units));
    }
}
