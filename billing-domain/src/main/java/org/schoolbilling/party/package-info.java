/**
 * Who pays, and for whom: debtors, persons' names, addresses and language forms. Comes in from the host; goes out to
 * invoices as a {@link org.schoolbilling.party.DebtorId} only, so that names and identities stand in one place and can be
 * erased there (LOG-5). Uses identifiers.
 */
@NullMarked
package org.schoolbilling.party;

import org.jspecify.annotations.NullMarked;
