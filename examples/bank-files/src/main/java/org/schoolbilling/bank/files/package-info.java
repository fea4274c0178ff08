/**
 * Bank files. In come the bytes of a file that a bank delivered; out come its transactions, one by one, and a summary that
 * says the file was whole ({@link org.schoolbilling.bank.files.OcrGiroFormat} and
 * {@link org.schoolbilling.bank.files.Camt054Format}, implementations of the bank port). A file
 * that is wrong anywhere is refused with its line and column. {@link org.schoolbilling.bank.files.BankFiles} opens files
 * and finds their format; {@link org.schoolbilling.bank.files.OcrGiroWriter} makes OCR giro files for tests and demos.
 * The reader and the writer state the layout each for itself, so that neither can hide the other's mistake.
 */
@NullMarked
package org.schoolbilling.bank.files;

import org.jspecify.annotations.NullMarked;
