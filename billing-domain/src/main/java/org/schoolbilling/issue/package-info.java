/**
 * How a draft becomes an invoice that can be sent (ISS). A draft, its type, a number and a date come in; the invoice with
 * number, KID and sent date goes out, or why it stays as it is. Uses catalog, invoice and settlement.
 */
@NullMarked
package org.schoolbilling.issue;

import org.jspecify.annotations.NullMarked;
