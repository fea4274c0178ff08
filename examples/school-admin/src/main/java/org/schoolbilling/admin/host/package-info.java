/**
 * What this program is to the library: it opens the ledger's database, and keeps beside it, in a schema of its own, what is
 * the host's – the roster that selections read, and the payment date last used. Uses {@code app}.
 */
@NullMarked
package org.schoolbilling.admin.host;

import org.jspecify.annotations.NullMarked;
