/**
 * What an invoice or a reminder says to whoever pays it (ISS-5, ISS-8, ISS-9). An invoice, its debtor and the catalogue come
 * in; an {@link org.schoolbilling.document.InvoiceDocument} goes out, in words of the debtor's language and with every sum
 * drawn up, so that paper, web page and print house's data file say the same. How it looks is not decided here. Uses catalog,
 * invoice, settlement and issue.
 */
@NullMarked
package org.schoolbilling.document;

import org.jspecify.annotations.NullMarked;
