/**
 * When an overdue invoice is demanded anew, and with which fee (purring, REM). An invoice, what the clerk ordered, the legal
 * limits of a day and – where the order asks for it – the roster's persons come in; the invoice with its fee line and new
 * dates goes out, or why it is left alone. Limits are dated data: a law that changes is another row. Uses catalog, roster,
 * invoice and settlement.
 */
@NullMarked
package org.schoolbilling.reminder;

import org.jspecify.annotations.NullMarked;
