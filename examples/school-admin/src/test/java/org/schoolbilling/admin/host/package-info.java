/** The roster in the database, and where ledger files go. */
@NullMarked
package org.schoolbilling.admin.host;

import org.jspecify.annotations.NullMarked;
