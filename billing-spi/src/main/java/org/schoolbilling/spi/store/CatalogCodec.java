package org.schoolbilling.spi.store;

import org.schoolbilling.catalog.Catalog;

/**
 * Turns a catalogue into the text that is stored, and back: {@code read(write(c))} is {@code c}. The JSON one is in
 * {@code spi.json}; a host may bring its own.
 */
public interface CatalogCodec {

    String write(Catalog catalog);

    /**
     * Reads a stored catalogue. The same text must always give the same: what was read last is kept, and not read again.
     *
     * @throws IllegalArgumentException naming every fault
     */
    Catalog read(String document);
}
