/**
 * The roster port: how the library asks the host about its people (SPI-7). Read-only.
 */
@NullMarked
package org.schoolbilling.spi.roster;

import org.jspecify.annotations.NullMarked;
