/**
 * Composes what the deciding packages return into one set of changes of one invoice: the invoice as it will be, postings,
 * log entries and events, checked against the invariants before anything is stored (ALC-4, STA-1, PST-2). Uses all packages
 * before it.
 *
 * <p>{@link org.schoolbilling.ledger.InvoiceLedger} registers payments and claims; {@link org.schoolbilling.ledger.Moving},
 * {@link org.schoolbilling.ledger.Waiving}, {@link org.schoolbilling.ledger.Refunding} and
 * {@link org.schoolbilling.ledger.Ending} decide what people do afterwards, {@link org.schoolbilling.ledger.Correcting} what
 * the bank rightly calls a payment. A move has no package of its own: the
 * counter-entry is one line, and where the money goes is for allocation to say.
 */
@NullMarked
package org.schoolbilling.ledger;

import org.jspecify.annotations.NullMarked;
