/**
 * Which optional claims a short payment gives up, and which of them more money takes up again (OPT). Candidates and a sum
 * come in, the chosen ones go out; nothing here knows invoices or payments.
 *
 * <p>It stands before {@code allocation}, which asks it: what is waived decides what a payment is placed on, so the choice
 * must be made first. Waivers by hand and in bulk add lines only and need no more than a settlement.
 */
@NullMarked
package org.schoolbilling.waiver;

import org.jspecify.annotations.NullMarked;
