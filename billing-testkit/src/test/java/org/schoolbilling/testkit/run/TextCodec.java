package org.schoolbilling.testkit.run;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.spi.store.CatalogCodec;

/** Keeps catalogues by a text that names them. */
final class TextCodec implements CatalogCodec {

    private final Map<String, Catalog> catalogs = new ConcurrentHashMap<>();

    @Override
    public String write(Catalog catalog) {
        String text = "catalogue " + System.identityHashCode(catalog);
        catalogs.put(text, catalog);
        return text;
    }

    @Override
    public Catalog read(String document) {
        return Objects.requireNonNull(catalogs.get(document), document);
    }
}
