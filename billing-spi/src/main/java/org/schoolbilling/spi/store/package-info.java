/**
 * The persistence port: one write that is all or nothing, and the reads that runs need (SPI-1 to SPI-6, SPI-12, SPI-14).
 * A store belongs to one creditor; a database may hold several.
 */
@NullMarked
package org.schoolbilling.spi.store;

import org.jspecify.annotations.NullMarked;
