package org.schoolbilling.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceType;
import org.schoolbilling.catalog.InvoiceTypeFlag;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.roster.PersonId;

/** Whom the host is asked to register as students (GEN-13). */
final class Recipients {

    private Recipients() {}

    /** Those whom the invoice is for and was not for before, where its type says create as student. */
    static List<HostEvent> toRegister(@Nullable Invoice before, Invoice after, InvoiceType type) {
        if (!type.is(InvoiceTypeFlag.CREATE_AS_STUDENT)) {
            return List.of();
        }
        Set<PersonId> named = new LinkedHashSet<>(after.persons());
        if (before != null) {
            named.removeAll(before.persons());
        }
        return named.stream()
                .<HostEvent>map(person -> new HostEvent.RegisterRecipientRequested(
                        after.id(), after.header().debtor(), person))
                .toList();
    }
}
