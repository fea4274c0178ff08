package org.schoolbilling.testkit.arbitraries;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.Gln;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.party.Address;
import org.schoolbilling.party.Debtor;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.party.DebtorKind;
import org.schoolbilling.party.LanguageForm;
import org.schoolbilling.party.PersonName;

/** Who pays. */
public final class Debtors {

    private Debtors() {}

    /**
     * Debtors of all kinds: half of them persons, the others participants and organisations alike. Names hold æ, ø and å
     * and reach the longest allowed; half of the persons have a synthetic national id, most have an address.
     */
    public static Arbitrary<Debtor> debtors() {
        return debtors(DebtorKind.PERSON, DebtorKind.PERSON, DebtorKind.PARTICIPANT, DebtorKind.ORGANISATION);
    }

    /** Debtors of these kinds, each as often as it is named. */
    public static Arbitrary<Debtor> debtors(DebtorKind... kinds) {
        return Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.integers().between(1, 999_999),
                        Names.names(),
                        addresses(),
                        Arbitraries.of(LanguageForm.class).injectNull(0.3),
                        Dates.days(LocalDate.of(1940, 1, 1), LocalDate.of(2012, 12, 31))
                                .injectNull(0.5))
                .as(Debtors::debtor);
    }

    static Arbitrary<Address> addresses() {
        Arbitrary<List<String>> lines = Arbitraries.of(
                        "Blåbærveien 1 B",
                        "c/o Ærlig Økland",
                        "Postboks 1, Sentrum",
                        "Åsgårdstrandsvegen 1234, oppgang H, 4. etg.")
                .map(line -> line.length() > 40 ? line.substring(0, 40) : line)
                .list()
                .ofMaxSize(4);
        Arbitrary<String> codes = Arbitraries.integers().between(1, 9999).map("%04d"::formatted);
        return Combinators.combine(lines, codes, Arbitraries.of("Tromsø", "Ås", "Å i Lofoten", "Oslo", ""))
                .as(Address::new);
    }

    private static Debtor debtor(
            DebtorKind kind,
            int number,
            PersonName name,
            Address address,
            @Nullable LanguageForm language,
            @Nullable LocalDate born) {
        boolean isOrganisation = kind == DebtorKind.ORGANISATION;
        return new Debtor(
                new DebtorId(kind.name().substring(0, 2) + "-" + number),
                kind,
                number,
                isOrganisation ? name.last() + " AS" : name.full(),
                address,
                language,
                isOrganisation || born == null ? null : NationalIds.of(born, number),
                isOrganisation ? organisation(number) : null,
                isOrganisation && number % 2 == 0 ? gln(number) : null);
    }

    /** The first valid organisation number from a number on. */
    private static OrganisationNumber organisation(int number) {
        for (long digits = 900_000_000L + number * 17L; ; digits++) {
            if (OrganisationNumber.check(String.valueOf(digits)).isEmpty()) {
                return new OrganisationNumber(String.valueOf(digits));
            }
        }
    }

    private static Gln gln(int number) {
        for (long digits = 7_080_000_000_000L + number * 13L; ; digits++) {
            if (Gln.check(String.valueOf(digits)).isEmpty()) {
                return new Gln(String.valueOf(digits));
            }
        }
    }
}
