/**
 * Ledger files. In come the rows of a batch, one at a time; out comes a file that an ERP reads, whole or not at all.
 * {@link org.schoolbilling.erp.files.FileErpSink} implements the ERP port over any
 * {@link org.schoolbilling.erp.files.LedgerFormat}; the formats here are Unit4's two:
 * {@link org.schoolbilling.erp.files.Unit4FullFormat} and {@link org.schoolbilling.erp.files.Gl07Format}. Their fields stand
 * in tables beside this package's classes, as the documents have them; the writer lays fields end to end by their lengths,
 * {@link org.schoolbilling.erp.files.Unit4FileReader} finds them by their stated positions, so that neither can hide the
 * other's mistake. Nothing is cut, rounded or guessed: what does not fit is refused with its place.
 */
@NullMarked
package org.schoolbilling.erp.files;

import org.jspecify.annotations.NullMarked;
