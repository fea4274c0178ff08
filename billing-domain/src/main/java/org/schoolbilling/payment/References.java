package org.schoolbilling.payment;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.reference.KidScheme;

/**
 * Reads references that are not stored on any invoice, with the KID schemes of the receiving account's invoice types, or of
 * all where the account is nobody's (PAY-2).
 */
public final class References {

    private final Catalog catalog;

    public References(Catalog catalog) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
    }

    /** Whether some scheme accepts the reference: length, characters and check character. */
    public boolean isWellFormed(BankTransaction transaction) {
        return schemes(transaction.receivingAccount()).stream().anyMatch(s -> s.isValid(transaction.reference()));
    }

    /** The invoice number in the reference, read by the first scheme that accepts it. */
    public Optional<InvoiceNumber> number(BankTransaction transaction) {
        return schemes(transaction.receivingAccount()).stream()
                .filter(s -> s.isValid(transaction.reference()))
                .map(s -> s.parse(transaction.reference()).value(KidScheme.INVOICE))
                .filter(n -> n > 0)
                .findFirst()
                .map(InvoiceNumber::new);
    }

    private Collection<KidScheme> schemes(String account) {
        List<KidScheme> own = catalog.invoiceTypes().stream()
                .filter(t -> t.payee().bankAccount().digits().equals(account))
                .map(InvoiceType::kidScheme)
                .distinct()
                .toList();
        return own.isEmpty()
                ? catalog.invoiceTypes().stream()
                        .map(InvoiceType::kidScheme)
                        .distinct()
                        .toList()
                : own;
    }
}
