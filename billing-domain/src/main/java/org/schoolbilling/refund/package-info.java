/**
 * Which lines pay money back (refusjon, REF): of what is held, or of a claim that was paid. An invoice and an amount come
 * in; refund lines, and the allocations they release, go out. Uses allocation, which decides what a claim gives back. A batch
 * hands refunds over to the bank (REF-5); it uses payment for those that are sent back to their payers.
 */
@NullMarked
package org.schoolbilling.refund;

import org.jspecify.annotations.NullMarked;
