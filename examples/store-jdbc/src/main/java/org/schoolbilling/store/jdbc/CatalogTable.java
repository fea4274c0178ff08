package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** The highest version; its text is left in the database where it is the one that is known. */
    static Optional<StoredCatalog> inForce(Session session, @Nullable StoredCatalog known) throws SQLException {
        return session.first(
                "select version, case when version = ? and stored_at = ? then null else document end, stored_by, stored_at"
                        + " from school_billing.catalogue where creditor = ?"
                        + " order by creditor desc, version desc fetch first 1 rows only",
                p -> session.creditor(p.number(known == null ? 0 : known.version())
                        .at(known == null ? Instant.EPOCH : known.stored().at())),
                row -> {
                    long version = row.number();
                    String document = row.textOrNull();
                    return document == null
                            ? Objects.requireNonNull(known, "a text left out that is not known")
                            : new StoredCatalog(version, document, row.stamp());
                });
    }

    static Optional<StoredCatalog> find(Session session, long version) throws SQLException {
        return session.first(
                SELECT + " and version = ?", p -> session.creditor(p).number(version), CatalogTable::read);
    }

    private static StoredCatalog read(Row row) throws SQLException {
        return new StoredCatalog(row.number(), row.text(), row.stamp());
    }
}
