package org.schoolbilling.spi.store;

import java.util.Objects;
import org.schoolbilling.invoice.Stamp;

/**
 * A version of the catalogue, as the text it was read from.
 *
 * @param version 1, 2, 3 … ; the highest is in force
 */
public record StoredCatalog(long version, String document, Stamp stored) {

    public StoredCatalog {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(stored, "stored");
        if (version < 1) {
            throw new IllegalArgumentException("catalogue version must be 1 or higher: " + version);
        }
    }
}
