/**
 * Composes what the deciding packages return into one set of changes of one invoice: the invoice as it will be, postings,
 * log entries and events, checked against the invariants before anything is stored (ALC-4, STA-1, PST-2). Uses all packages
 * before it.
 */
@NullMarked
package org.schoolbilling.ledger;

import org.jspecify.annotations.NullMarked;
