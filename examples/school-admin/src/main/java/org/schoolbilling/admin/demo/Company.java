package org.schoolbilling.admin.demo;

import java.util.List;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;

/** A made-up company that pays for its people's courses: one for each five hundred people of the school. */
record Company(int index) {

    private static final int FIRST_NUMBER = 900_001;
    private static final int PEOPLE = 500;
    private static final String[] NAMES = {"Tåkelaft", "Blåsverk", "Ærfuglnett", "Sølvtrål", "Nøkkelbygg", "Fjærkraft"};

    /** The employer of a person. */
    static Company of(Student student) {
        return new Company(student.index() / PEOPLE);
    }

    /** The company that is this debtor, or null where it is none. */
    static @org.jspecify.annotations.Nullable Company of(DebtorId debtor) {
        return debtor.value().startsWith("F")
                ? new Company(Integer.parseInt(debtor.value().substring(1)) - FIRST_NUMBER)
                : null;
    }

    /** The first one leaves half of its bill for later; the others pay. */
    Habit habit() {
        return index == 0 ? Habit.IN_PART : Habit.IN_FULL;
    }

    Debtor toDebtor() {
        int number = FIRST_NUMBER + index;
        return new Debtor(
                new DebtorId("F" + number),
                DebtorKind.ORGANISATION,
                number,
                NAMES[index % NAMES.length] + " " + (index / NAMES.length + 1) + " AS",
                new Address(List.of("Kaia " + (index + 1)), "8999", "Nordvik"),
                LanguageForm.BOKMAL,
                null,
                new OrganisationNumber(organisationNumber()),
                null);
    }

    /** A number that begins with 2, which the register does not give. */
    private String organisationNumber() {
        for (int serial = 0; serial < 100; serial++) {
            String digits = "2%05d%02d".formatted(index, serial);
            for (char check = '0'; check <= '9'; check++) {
                if (OrganisationNumber.check(digits + check).isEmpty()) {
                    return digits + check;
                }
            }
        }
        throw new IllegalStateException("no organisation number for company " + index);
    }
}
