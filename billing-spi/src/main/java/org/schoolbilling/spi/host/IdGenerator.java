package org.schoolbilling.spi.host;

/**
 * Gives ids for new objects (SPI-10): above zero, never the same twice in one store, whichever process asks; gaps are
 * allowed. Ascending ids keep indexes small. Safe for use by several threads; what a run does not
 * use of the ids it has drawn, it uses for what comes next.
 */
@FunctionalInterface
public interface IdGenerator {

    long next();
}
