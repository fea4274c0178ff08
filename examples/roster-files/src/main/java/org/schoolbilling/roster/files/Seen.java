package org.schoolbilling.roster.files;

import static org.schoolbilling.roster.files.RosterFaultKind.DUPLICATE;

import java.util.HashMap;
import java.util.Map;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.roster.PersonId;

/**
 * The ids, numbers and companies of the rows before. A million persons take some 100 MB; there cannot be more than two
 * million, since numbers have six digits.
 */
final class Seen {

    private static final int PAGE = 1_000;

    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, Company> companies = new HashMap<>();
    private final long[][] students = new long[PAGE][];
    private final long[][] participants = new long[PAGE][];

    private record Company(Debtor debtor, long line) {}

    void person(PersonId id, Place idPlace, int number, boolean isParticipant, Place numberPlace, Faults faults) {
        Long earlier = ids.get(id.value());
        if (earlier != null) {
            faults.add(idPlace, DUPLICATE, id.value(), "each person once", "it stands on line " + earlier + " too");
        }
        long[][] numbers = isParticipant ? participants : students;
        long[] page = numbers[number / PAGE];
        if (page == null) {
            page = new long[PAGE];
            numbers[number / PAGE] = page;
        }
        long earlierNumber = page[number % PAGE];
        if (earlierNumber != 0) {
            faults.add(
                    numberPlace,
                    DUPLICATE,
                    String.valueOf(number),
                    "a number of the person's own",
                    "line " + earlierNumber + " has it too");
            return;
        }
        page[number % PAGE] = numberPlace.line();
        ids.putIfAbsent(id.value(), idPlace.line());
    }

    /** A company must be told alike wherever it stands, since its invoice has one recipient. */
    void company(Debtor debtor, Place place, Faults faults) {
        String code = debtor.id().value();
        Company earlier = companies.get(code);
        if (earlier == null) {
            if (companies.size() < RosterLimits.COMPANIES) {
                companies.put(code, new Company(debtor, place.line()));
            }
        } else if (!earlier.debtor().equals(debtor)) {
            faults.add(
                    place,
                    DUPLICATE,
                    code,
                    "the same facts of a company everywhere",
                    "line " + earlier.line() + " tells others of it");
        }
    }
}
