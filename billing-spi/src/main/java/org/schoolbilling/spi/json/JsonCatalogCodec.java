package org.schoolbilling.spi.json;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.spi.store.CatalogCodec;

/**
 * Stores a catalogue as its JSON document. Reading checks the whole document, so what was read is kept: a creditor's
 * catalogue has few versions. Safe for use by several threads.
 */
public final class JsonCatalogCodec implements CatalogCodec {

    private static final int KEPT = 64;

    private final CatalogReader reader = CatalogReader.create();
    private final CatalogWriter writer = new CatalogWriter();
    private final Map<String, Catalog> known = new ConcurrentHashMap<>();

    @Override
    public String write(Catalog catalog) {
        return writer.write(catalog, DocumentFormat.JSON);
    }

    @Override
    public Catalog read(String document) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(
                document,
                d -> reader.read(d, DocumentFormat.JSON, Locale.ENGLISH).orElseThrow());
    }
}
