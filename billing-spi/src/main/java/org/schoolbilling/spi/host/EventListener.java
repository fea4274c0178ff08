package org.schoolbilling.spi.host;

/**
 * The host's ear (SPI-9). Events come at least once, in order per invoice; the key is the same each time one comes, so a
 * host that has seen it does nothing. An exception means not delivered: it comes again, and later events of the same
 * invoice wait.
 */
@FunctionalInterface
public interface EventListener {

    /** Hears of an event. */
    void on(Notice notice);
}
