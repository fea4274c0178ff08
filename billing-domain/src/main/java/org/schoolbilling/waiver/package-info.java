/**
 * What is given up of a demand (frafall): by the optional rule (OPT), by hand (WAI-1, WAI-4) and in bulk (WAI-2).
 *
 * <p>Which optional claims a short payment gives up, and which of them more money takes up again (OPT). Candidates and a sum
 * come in, the chosen ones go out; that choice knows neither invoices nor payments. For a person, an invoice and an amount
 * come in and the lines to append go out.
 *
 * <p>It stands before {@code allocation}, which asks it: what is waived decides what a payment is placed on, so the choice
 * must be made first. Waivers by hand and in bulk add lines only and need no more than a settlement and what the roster
 * knows.
 */
@NullMarked
package org.schoolbilling.waiver;

import org.jspecify.annotations.NullMarked;
