/**
 * Where a payment's money goes: over the open claims by priority, with the optional rule (ALC, OPT). An invoice with its new
 * fact comes in; the allocations and automatic waiver lines to append go out. Uses invoice, settlement and waiver.
 *
 * <p>Two ways lead to the same result. What adds a fact goes on from what is stored; what takes a fact back replays the
 * remaining ones in their order and appends the difference (ALC-3). A property holds the two against each other.
 */
@NullMarked
package org.schoolbilling.allocation;

import org.jspecify.annotations.NullMarked;
