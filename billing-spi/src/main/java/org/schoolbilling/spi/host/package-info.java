/**
 * What the host gives the library and is told by it: ids, access, events (SPI-9, SPI-10, SPI-13).
 *
 * <p>An event is stored with the change that it tells of and says what the ledger knows: a {@link
 * org.schoolbilling.ledger.HostEvent}. What only the roster knows, and may have changed since (blocked registration cards,
 * programme categories), is looked up when it is delivered, and comes beside the event in a {@link
 * org.schoolbilling.spi.host.Notice} (PAY-11). A semester fee whose cards are all blocked counts as delivered and is not
 * told.
 */
@NullMarked
package org.schoolbilling.spi.host;

import org.jspecify.annotations.NullMarked;
