/**
 * Which claims are given up (frafall). For the optional rule, candidates and a sum come in and the chosen claims go out
 * (OPT); for a person, an invoice and an amount come in and the lines to append go out (WAI). Uses settlement.
 *
 * <p>It stands before {@code allocation}, which asks it: what is waived decides what a payment is placed on, so the choice
 * must be made first. Waivers by hand and in bulk add lines only and need no more than a settlement.
 */
@NullMarked
package org.schoolbilling.waiver;

import org.jspecify.annotations.NullMarked;
