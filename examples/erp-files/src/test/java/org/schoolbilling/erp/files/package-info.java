/** Tests of the ledger files. */
@NullMarked
package org.schoolbilling.erp.files;

import org.jspecify.annotations.NullMarked;
