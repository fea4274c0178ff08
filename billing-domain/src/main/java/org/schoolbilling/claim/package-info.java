/**
 * How charges become claims on invoices (GEN-3, GEN-4, CAT-6, CAT-8). Charges of one debtor and what exists come in; an
 * outcome for each charge and at most one invoice, new or an open draft with more lines, go out. Uses charge, invoice and
 * settlement.
 */
@NullMarked
package org.schoolbilling.claim;

import org.jspecify.annotations.NullMarked;
