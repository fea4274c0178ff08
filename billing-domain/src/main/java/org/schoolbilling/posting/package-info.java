/**
 * What is booked in the general ledger (kontering, PST). An invoice before and after a decision comes in; a balanced set of
 * postings for the difference goes out. Uses catalog, invoice and settlement.
 *
 * <p>Postings are the difference between where the money stood and where it stands, so that after any sequence of decisions
 * each account is where one correct booking would have put it (PST-3): no decision has postings of its own.
 */
@NullMarked
package org.schoolbilling.posting;

import org.jspecify.annotations.NullMarked;
