/**
 * What the host gives the library and is told by it: ids, access, events (SPI-9, SPI-10, SPI-13).
 */
@NullMarked
package org.schoolbilling.spi.host;

import org.jspecify.annotations.NullMarked;
