/**
 * What came from the bank, and which invoice it is for (PAY). A bank transaction and what the ledger knows of its
 * reference come in; exactly one {@link org.schoolbilling.payment.Match} of a closed list goes out. Uses money, catalog and
 * invoice.
 */
@NullMarked
package org.schoolbilling.payment;

import org.jspecify.annotations.NullMarked;
