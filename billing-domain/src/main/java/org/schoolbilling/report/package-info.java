/**
 * What clerks and auditors ask of a ledger (REP). Invoices, their debtors and what the roster knows of these come in one by
 * one; rows go out as they come, and sums at the end. Nothing is changed. Accumulators hold groups, never rows, so a report of
 * any length needs memory for its sums only. Uses all packages before it.
 */
@NullMarked
package org.schoolbilling.report;

import org.jspecify.annotations.NullMarked;
