package org.schoolbilling.catalog;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.identifier.Bic;
import org.schoolbilling.identifier.Iban;
import org.schoolbilling.identifier.OrganisationNumber;
import org.schoolbilling.party.Address;

/**
 * Who the money is for (mottaker), and the accounts it reaches: in the bank, and in the general ledger (CAT-4).
 *
 * @param name 1–40 characters
 */
public record Payee(
        String name,
        Address address,
        BankAccountNumber bankAccount,
        AccountCoding ledgerAccount,
        @Nullable Bic bicOrNull,
        @Nullable Iban ibanOrNull,
        @Nullable OrganisationNumber organisationNumberOrNull) {

    public Payee {
        Text.required(name, 40, "payee name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(bankAccount, "bankAccount");
        Objects.requireNonNull(ledgerAccount, "ledgerAccount");
    }

    public Optional<Bic> bic() {
        return Optional.ofNullable(bicOrNull);
    }

    public Optional<Iban> iban() {
        return Optional.ofNullable(ibanOrNull);
    }

    public Optional<OrganisationNumber> organisationNumber() {
        return Optional.ofNullable(organisationNumberOrNull);
    }
}
