package org.schoolbilling.spi.validation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.schoolbilling.catalog.Catalog;

/** What came of a catalogue document: a catalogue, or every fault that keeps it from being one (CAT-9). */
public sealed interface CatalogResult {

    /**
     * A document without faults.
     *
     * @param warnings what is allowed, yet may meet a bank that refuses it (KID-1)
     */
    record Accepted(Catalog catalog, List<CatalogFault> warnings) implements CatalogResult {

        public Accepted {
            Objects.requireNonNull(catalog, "catalog");
            warnings = List.copyOf(warnings);
        }
    }

    /** A document with faults: at least one, in the order of the document. */
    record Refused(List<CatalogFault> faults) implements CatalogResult {

        public Refused {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a document without faults is not refused");
            }
        }
    }

    /** The faults; none where the document was accepted. */
    default List<CatalogFault> faults() {
        return List.of();
    }

    /**
     * The catalogue, for those who know that the document is right, as one that was stored.
     *
     * @throws IllegalArgumentException if it is not; the message lists every fault
     */
    default Catalog orElseThrow() {
        if (this instanceof Accepted accepted) {
            return accepted.catalog();
        }
        throw new IllegalArgumentException(faults().stream()
                .map(CatalogFault::toString)
                .collect(Collectors.joining("\n", "not a catalogue:\n", "")));
    }
}
