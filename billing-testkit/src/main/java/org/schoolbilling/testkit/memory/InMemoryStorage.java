package org.schoolbilling.testkit.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.schoolbilling.catalog.CreditorId;

/**
 * What {@link InMemoryStore}s stand on: the ledgers of any number of creditors, as a database may hold them. Stores over
 * one storage see each other's commits at once. Safe for use by several threads; gone with the process.
 */
public final class InMemoryStorage {

    private final Map<CreditorId, Cell> cells = new ConcurrentHashMap<>();

    Cell of(CreditorId creditor) {
        return cells.computeIfAbsent(creditor, c -> new Cell(new Tables()));
    }
}
