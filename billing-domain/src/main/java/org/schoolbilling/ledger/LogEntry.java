package org.schoolbilling.ledger;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.InvoiceId;
import org.schoolbilling.invoice.Stamp;

/**
 * One change of a key field (fakturalogg, LOG-1). It is stored with the change, and nothing changes or removes it (LOG-2),
 * erasure neither: so no part of it may hold a name, an address, a national id, or a person's whole account number or
 * reference (LOG-5). What people write as a reason stands here as a hash; its words are where they can be erased.
 *
 * @param invoiceOrNull the invoice it is about, if it is about one
 * @param object what it is about, as people name it, such as {@code line 3}; never a name or national id (LOG-5)
 * @param before empty where there was nothing
 * @param after empty where nothing is left
 * @param trigger what made the change, such as {@code PAYMENT}
 */
public record LogEntry(
        @Nullable InvoiceId invoiceOrNull,
        LogField field,
        String object,
        String before,
        String after,
        String trigger,
        Stamp stamp) {

    public LogEntry {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(stamp, "stamp");
    }

    public Optional<InvoiceId> invoice() {
        return Optional.ofNullable(invoiceOrNull);
    }
}
