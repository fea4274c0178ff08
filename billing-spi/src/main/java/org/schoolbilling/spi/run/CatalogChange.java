package org.schoolbilling.spi.run;

import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.ledger.LogEntry;
import org.schoolbilling.ledger.LogField;
import org.schoolbilling.spi.host.Permission;
import org.schoolbilling.spi.store.ChangeSet;
import org.schoolbilling.spi.store.StoredCatalog;

/** Puts a catalogue in force as the next version, unless the one in force says the same. */
final class CatalogChange {

    private CatalogChange() {}

    /** The version that is to be in force, and whether it must be stored. */
    private record Put(long version, boolean isNew) {}

    static long put(Context context, Catalog catalog, Actor actor) {
        context.require(actor, Permission.SETTINGS);
        if (!catalog.creditor().equals(context.store().creditor())) {
            throw new IllegalArgumentException("the catalogue is for " + catalog.creditor() + ", the store for "
                    + context.store().creditor());
        }
        String document = context.codec().write(catalog);
        return context.committing()
                .<Put>commitOne(
                        fresh -> context.store()
                                .catalog()
                                .map(c -> c.document().equals(document)
                                        ? new Put(c.version(), false)
                                        : new Put(c.version() + 1, true))
                                .orElse(new Put(1, true)),
                        put -> changes(context, put, document, context.stamp(actor)))
                .version();
    }

    private static ChangeSet changes(Context context, Put put, String document, Stamp stamp) {
        if (!put.isNew()) {
            return context.newChangeSet().build();
        }
        return context.newChangeSet()
                .catalog(new StoredCatalog(put.version(), document, stamp))
                .log(new LogEntry(
                        null,
                        LogField.CATALOGUE,
                        "catalogue",
                        put.version() == 1 ? "" : "version " + (put.version() - 1),
                        "version " + put.version(),
                        "BY_HAND",
                        stamp))
                .build();
    }
}
