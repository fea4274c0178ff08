package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.schoolbilling.spi.store.StoredCatalog;

/** Table catalogue: every version, of which the highest is in force. */
final class CatalogTable {

    private static final String SELECT =
            "select version, document, stored_by, stored_at from school_billing.catalogue where creditor = ?";

    private CatalogTable() {}

    /** 0 where there is none. */
    static long highest(Session session) throws SQLException {
        return session.first(
                        "select version from school_billing.catalogue where creditor = ?"
                                + " order by creditor desc, version desc fetch first 1 rows only",
                        session::creditor,
                        Row::number)
                .orElse(0L);
    }

    static void insert(Session session, StoredCatalog catalog) throws SQLException {
        session.update(
                "insert into school_billing.catalogue (creditor, version, document, stored_by, stored_at)"
                        + " values (?, ?, ?, ?, ?)",
                p -> session.creditor(p)
                        .number(catalog.version())
                        .text(catalog.document())
                        .stamp(catalog.stored()));
    }

    static Optional<StoredCatalog> inForce(Session session) throws SQLException {
        return session.first(
                SELECT + " order by creditor desc, version desc fetch first 1 rows only",
                session::creditor,
                CatalogTable::read);
    }

    static Optional<StoredCatalog> find(Session session, long version) throws SQLException {
        return session.first(
                SELECT + " and version = ?", p -> session.creditor(p).number(version), CatalogTable::read);
    }

    private static StoredCatalog read(Row row) throws SQLException {
        return new StoredCatalog(row.number(), row.text(), row.stamp());
    }
}
