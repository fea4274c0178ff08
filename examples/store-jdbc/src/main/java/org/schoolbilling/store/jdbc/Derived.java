package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.invoice.Invoice;
import org.schoolbilling.settlement.Settlement;
import org.schoolbilling.settlement.Status;

/**
 * What table invoice shows of an invoice's settlement, so that it can be searched and added up (STA-0, INV-2). Amounts are
 * in minor units.
 */
record Derived(
        String status,
        long claims,
        long paid,
        long refunded,
        long balance,
        long outstanding,
        @Nullable LocalDate paidOn) {

    static final Columns COLUMNS =
            Columns.of("status, claims_minor, paid_minor, refunded_minor, balance_minor, outstanding_minor, paid_on");

    static Derived of(Invoice invoice) {
        Settlement settlement = Settlement.of(invoice);
        return new Derived(
                code(settlement.status()),
                settlement.claims().minor(),
                settlement.paid().minor(),
                settlement.refunded().minor(),
                settlement.balance().minor(),
                settlement.outstanding().minor(),
                settlement.paidOn().orElse(null));
    }

    /** How a status is written: as in FS, and in words where FS leaves it blank. */
    static String code(Status status) {
        return status == Status.DRAFT ? status.name() : status.code();
    }

    Params bind(Params p) throws SQLException {
        return p.text(status)
                .number(claims)
                .number(paid)
                .number(refunded)
                .number(balance)
                .number(outstanding)
                .date(paidOn);
    }

    static Derived read(Row row) throws SQLException {
        return new Derived(
                row.text(), row.number(), row.number(), row.number(), row.number(), row.number(), row.dateOrNull());
    }
}
