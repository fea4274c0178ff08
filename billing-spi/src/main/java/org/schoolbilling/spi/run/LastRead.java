package org.schoolbilling.spi.run;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.Catalog;
import org.schoolbilling.spi.store.CatalogCodec;

/**
 * The host's codec, which keeps the last catalogue it read: every decision asks for the one in force, and reading a text
 * takes longer than most decisions. The same text always gives the same catalogue, and catalogues do not change.
 */
final class LastRead implements CatalogCodec {

    private final CatalogCodec codec;
    private volatile @Nullable Read last;

    private record Read(String document, Catalog catalog) {}

    LastRead(CatalogCodec codec) {
        this.codec = Objects.requireNonNull(codec, "codec");
    }

    @Override
    public String write(Catalog catalog) {
        return codec.write(catalog);
    }

    @Override
    public Catalog read(String document) {
        Read read = last;
        if (read == null || !read.document.equals(document)) {
            read = new Read(document, codec.read(document));
            last = read;
        }
        return read.catalog;
    }
}
