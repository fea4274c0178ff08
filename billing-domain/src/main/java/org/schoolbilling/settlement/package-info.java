/**
 * What an invoice amounts to: sums, what is open, status, paid flags (STA, ALC-2, ALC-4, ALC-5). An invoice comes in, a
 * {@link org.schoolbilling.settlement.Settlement} goes out; nothing else sets a status or a flag. Uses invoice.
 */
@NullMarked
package org.schoolbilling.settlement;

import org.jspecify.annotations.NullMarked;
