/**
 * The ERP port: where ledger batches are handed over, counted once however often they are sent (SPI-8).
 */
@NullMarked
package org.schoolbilling.spi.erp;

import org.jspecify.annotations.NullMarked;
