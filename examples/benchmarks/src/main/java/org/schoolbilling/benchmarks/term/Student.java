package org.schoolbilling.benchmarks.term;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.party.PersonName;
import org.schoolbilling.roster.FeeBasis;
import org.schoolbilling.roster.Membership;
import org.schoolbilling.roster.Period;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.roster.StudyRight;

/** A student by running number: the same whenever asked, so that nobody has to be kept. Each owes three claims. */
record Student(int index) {

    /** What is mandatory, in øre. */
    static final long MANDATORY = 96_000;
    /** All three claims, in øre. */
    static final long ALL = 100_000;

    /** Student numbers have six digits (CAT-15): the millionth student shares one, and the KID differs by its invoice. */
    private static final int NUMBERS = 999_999;

    private static final List<String> FIRST = List.of("Ane", "Bjørn", "Cecilie", "Dag", "Eli", "Finn", "Gro", "Hege");
    private static final List<String> LAST =
            List.of("Ås", "Berg", "Dahl", "Eide", "Foss", "Haug", "Lie", "Moen", "Vik");

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1980, 1, 1);
    private static final int BIRTH_DAYS = 7_300;
    private static final int TRIES = 3;
    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    static Student of(PersonId id) {
        return new Student(Integer.parseInt(id.value().substring(1)));
    }

    PersonId id() {
        return new PersonId("S" + String.valueOf(10_000_000 + index).substring(1));
    }

    Person person() {
        String programme = "BA" + index % 8;
        return new Person(
                id(),
                1 + index % NUMBERS,
                false,
                new PersonName(FIRST.get(index % FIRST.size()), LAST.get(index / FIRST.size() % LAST.size())),
                new Address(List.of("Tåkeveien " + (index % 200 + 1)), "8999", "Nordvik"),
                LanguageForm.BOKMAL,
                nationalId(),
                FIRST_BIRTH.plusDays(index % BIRTH_DAYS),
                List.of("efaktura"),
                true,
                FeeBasis.PAYING,
                false,
                List.of(new Membership(
                        programme + "-1",
                        "",
                        programme,
                        String.valueOf(110_000 + 10_000 * (index % 4)),
                        true,
                        List.of(new LineTypeCode("KOPIAVG")),
                        List.of())),
                List.of(new StudyRight(
                        programme, "ORD", 100, new Period(LocalDate.of(2025, 8, 10), LocalDate.of(2028, 8, 10)))),
                List.of(),
                List.of(TermDays.TERM.previous()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Of births in 1980 to 1999, with 80 added to the month, so that nobody has it; none where none of those tried can be one. */
    private @Nullable NationalId nationalId() {
        LocalDate birth = FIRST_BIRTH.plusDays(index % BIRTH_DAYS);
        int nine = (birth.getDayOfMonth() * 10_000 + (birth.getMonthValue() + 80) * 100 + birth.getYear() % 100) * 1_000
                + index / BIRTH_DAYS * TRIES;
        for (int i = 0; i < TRIES; i++) {
            String digits = String.valueOf(1_000_000_000 + nine + i).substring(1);
            int first = control(digits, FIRST_WEIGHTS);
            int second = control(digits + first, SECOND_WEIGHTS);
            if (first < 10 && second < 10) {
                return NationalId.parse(digits + first + second);
            }
        }
        return null;
    }

    private static int control(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }

    /** What the student pays, in øre: none, one or two amounts. */
    List<Long> payments() {
        return switch (index % 100) {
            case 0, 25, 50, 75 -> List.of();
            case 10, 60 -> List.of(MANDATORY / 2);
            case 20, 40, 70, 80, 90 -> List.of(MANDATORY);
            case 30 -> List.of(ALL, ALL);
            default -> List.of(ALL);
        };
    }

    /** Whether the check digit of the KID is mistyped. */
    boolean mistypes() {
        return index % 200 == 199;
    }

    /** Whether something is still owed when the bank's file is loaded, so that a reminder follows. */
    boolean isReminded() {
        List<Long> paid = payments();
        return mistypes() || paid.isEmpty() || paid.get(0) < MANDATORY;
    }
}
