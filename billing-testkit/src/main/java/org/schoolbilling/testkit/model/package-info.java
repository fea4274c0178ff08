/**
 * The ledger of one invoice written a second time, as plainly as the rulebook reads: lists, {@code BigDecimal}, every subset
 * tried, everything computed anew from the standing facts. It shares nothing with the domain but value types, is slow, and
 * is the oracle that the domain's decisions are compared with: where the two disagree, the rulebook says which is wrong.
 */
@NullMarked
package org.schoolbilling.testkit.model;

import org.jspecify.annotations.NullMarked;
