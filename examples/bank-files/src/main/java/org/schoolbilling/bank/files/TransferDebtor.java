package org.schoolbilling.bank.files;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.identifier.Bic;

/**
 * Who pays, and from which account: the payee of an invoice type with its refund account.
 *
 * @param name 1 to 140 characters
 * @param bicOrNull the bank, where it is known; banks find it by the account
 */
public record TransferDebtor(
        String name, TransferAccount account, @Nullable Bic bicOrNull) {

    public TransferDebtor {
        Objects.requireNonNull(account, "account");
        MessageText.requireText(name, 140, "debtor name");
    }

    public Optional<Bic> bic() {
        return Optional.ofNullable(bicOrNull);
    }
}
