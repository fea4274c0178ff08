package org.schoolbilling.bank.files;

import java.util.Objects;
import org.schoolbilling.identifier.BankAccountNumber;
import org.schoolbilling.identifier.Iban;

/** The account that a credit transfer goes to or comes from. */
public sealed interface TransferAccount {

    /** A Norwegian account number (BBAN), as domestic transfers have it. */
    record Norwegian(BankAccountNumber number) implements TransferAccount {
        public Norwegian {
            Objects.requireNonNull(number, "number");
        }
    }

    /** An account of any country. */
    record International(Iban iban) implements TransferAccount {
        public International {
            Objects.requireNonNull(iban, "iban");
        }
    }

    static TransferAccount of(BankAccountNumber number) {
        return new Norwegian(number);
    }

    static TransferAccount of(Iban iban) {
        return new International(iban);
    }

    /** Reads an IBAN, which starts with two letters, or else a Norwegian account number. */
    static TransferAccount parse(String text) {
        return !text.isEmpty() && Character.isLetter(text.strip().charAt(0))
                ? of(Iban.parse(text))
                : of(BankAccountNumber.parse(text));
    }
}
