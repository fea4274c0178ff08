package org.schoolbilling.store.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.spi.store.StoredCatalog;

/**
 * The catalogue in force, of which the text is read once and not for every decision: a version never changes, so whether it
 * is still the highest is all that the database is asked.
 */
final class NewestCatalog {

    private volatile @Nullable StoredCatalog known;

    Optional<StoredCatalog> read(Session session) throws SQLException {
        Optional<StoredCatalog> found = CatalogTable.inForce(session, known);
        known = found.orElse(null);
        return found;
    }
}
