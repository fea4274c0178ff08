package org.schoolbilling.party;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.Gln;
import org.schoolbilling.identifier.NationalId;
import org.schoolbilling.identifier.OrganisationNumber;

/**
 * Who pays (betaler, debitor): all that is known of one debtor, kept in one place (LOG-5).
 *
 * @param number the numeric debtor number that stands in the KID: a student or participant number of at most six digits,
 *     or a number given to the organisation (KID-1); never negative
 * @param name 1–100 characters
 * @param language what this debtor is written to in, or null for the catalogue's default (ISS-5)
 * @param nationalIdOrNull a person's, where known; shown masked only (IDN-5)
 */
public record Debtor(
        DebtorId id,
        DebtorKind kind,
        long number,
        String name,
        Address address,
        @Nullable LanguageForm language,
        @Nullable NationalId nationalIdOrNull,
        @Nullable OrganisationNumber organisationNumberOrNull,
        @Nullable Gln glnOrNull) {

    public Debtor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        if (number < 0) {
            throw new IllegalArgumentException("debtor number must not be negative: " + number);
        }
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("debtor " + id + " needs a name of 1 to 100 characters");
        }
        if (kind == DebtorKind.ORGANISATION && nationalIdOrNull != null) {
            throw new IllegalArgumentException("organisation " + id + " cannot have a national id");
        }
    }

    /** A debtor with nothing but what a KID and an envelope need. */
    public static Debtor of(DebtorId id, DebtorKind kind, long number, String name) {
        return new Debtor(id, kind, number, name, Address.NONE, null, null, null, null);
    }

    public Optional<NationalId> nationalId() {
        return Optional.ofNullable(nationalIdOrNull);
    }

    public Optional<OrganisationNumber> organisationNumber() {
        return Optional.ofNullable(organisationNumberOrNull);
    }

    public Optional<Gln> gln() {
        return Optional.ofNullable(glnOrNull);
    }
}
