package org.schoolbilling.spi.store;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.invoice.InvoiceNumber;
import org.schoolbilling.party.DebtorId;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.term.Term;

/**
 * Which invoices: all that fit every part that is given. Discarded drafts never do (INV-4).
 *
 * @param statuses any of these; empty means any at all
 * @param name a part of the debtor's name, in any case
 * @param kid the whole KID as stored
 * @param lineType some line is of this type
 * @param isSendWished only those that the debtor wished to have sent (SLF-3); else any
 */
public record InvoiceQuery(
        @Nullable Term term,
        @Nullable InvoiceTypeCode type,
        Set<Status> statuses,
        @Nullable DebtorId debtor,
        @Nullable String name,
        @Nullable InvoiceNumber number,
        @Nullable String kid,
        @Nullable LineTypeCode lineType,
        @Nullable String customerReference,
        boolean isSendWished) {

    /** Every invoice and open draft. */
    public static final InvoiceQuery ALL = new InvoiceQuery(null, null, Set.of(), null, null, null, null, null, null);

    /** A query that does not ask for wishes. */
    public InvoiceQuery(
            @Nullable Term term,
            @Nullable InvoiceTypeCode type,
            Set<Status> statuses,
            @Nullable DebtorId debtor,
            @Nullable String name,
            @Nullable InvoiceNumber number,
            @Nullable String kid,
            @Nullable LineTypeCode lineType,
            @Nullable String customerReference) {
        this(term, type, statuses, debtor, name, number, kid, lineType, customerReference, false);
    }

    public InvoiceQuery {
        Objects.requireNonNull(statuses, "statuses");
        statuses = Set.copyOf(statuses);
    }

    /** Those of one term, of one type or all, in any of some states. */
    public static InvoiceQuery of(Term term, @Nullable InvoiceTypeCode type, Set<Status> statuses) {
        return new InvoiceQuery(term, type, statuses, null, null, null, null, null, null);
    }

    /** All of one debtor. */
    public static InvoiceQuery of(DebtorId debtor) {
        return new InvoiceQuery(null, null, Set.of(), debtor, null, null, null, null, null);
    }

    /** Those of one term, of one type or all, that debtors wished to have sent (SLF-3). */
    public static InvoiceQuery wished(Term term, @Nullable InvoiceTypeCode type) {
        return new InvoiceQuery(term, type, Set.of(), null, null, null, null, null, null, true);
    }
}
