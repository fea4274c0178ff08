package org.schoolbilling.spi.store;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.invoice.InvoiceLine;
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
 * @param lineType some line is of this type; where {@code lineDays} says something too, one line fits both
 * @param isSendWished only those that the debtor wished to have sent (SLF-3); else any
 * @param sentDays when it was sent; a draft fits no days but {@link Days#ANY}
 * @param dueDays when it is due, likewise where it has no due date
 * @param lineDays some line is dated so
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
        boolean isSendWished,
        Days sentDays,
        Days dueDays,
        Days lineDays) {

    /** Days from one to another, both among them; null for no bound. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        /** Any day, and none at all. */
        public static final Days ANY = new Days(null, null);

        /** Whether nothing is asked. */
        public boolean isAny() {
            return from == null && to == null;
        }

        /** Whether a day is among them; no day is in {@link #ANY} only. */
        public boolean has(@Nullable LocalDate day) {
            return isAny()
                    || (day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
        }
    }

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
        this(
                term,
                type,
                statuses,
                debtor,
                name,
                number,
                kid,
                lineType,
                customerReference,
                false,
                Days.ANY,
                Days.ANY,
                Days.ANY);
    }

    public InvoiceQuery {
        Objects.requireNonNull(statuses, "statuses");
        statuses = Set.copyOf(statuses);
        Objects.requireNonNull(sentDays, "sentDays");
        Objects.requireNonNull(dueDays, "dueDays");
        Objects.requireNonNull(lineDays, "lineDays");
    }

    /** The same with days: of sending, of the due date, of some line (INV-7). */
    public InvoiceQuery on(Days sent, Days due, Days line) {
        return new InvoiceQuery(
                term,
                type,
                statuses,
                debtor,
                name,
                number,
                kid,
                lineType,
                customerReference,
                isSendWished,
                sent,
                due,
                line);
    }

    /** Whether a line is one that was asked for, by its type and date. */
    public boolean fits(InvoiceLine line) {
        return (lineType == null || lineType.equals(line.type())) && lineDays.has(line.date());
    }

    /** Those of one term, of one type or all, in any of some states. */
    public static InvoiceQuery of(@Nullable Term term, @Nullable InvoiceTypeCode type, Set<Status> statuses) {
        return new InvoiceQuery(term, type, statuses, null, null, null, null, null, null);
    }

    /** All of one debtor. */
    public static InvoiceQuery of(DebtorId debtor) {
        return new InvoiceQuery(null, null, Set.of(), debtor, null, null, null, null, null);
    }

    /** Those of one term, of one type or all, that debtors wished to have sent (SLF-3). */
    public static InvoiceQuery wished(Term term, @Nullable InvoiceTypeCode type) {
        return new InvoiceQuery(
                term, type, Set.of(), null, null, null, null, null, null, true, Days.ANY, Days.ANY, Days.ANY);
    }
}
