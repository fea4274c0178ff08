/**
 * One debtor's account for one demand (fakturareskontro): a header, lines and allocations, all of them facts (INV). Lines
 * and allocations are only ever appended once an invoice is issued; what they amount to – status, sums, what is open – is
 * not here but derived in {@code settlement}. Uses money, term, party, reference, catalog and roster.
 *
 * <p>Lines come in four kinds, by what they need beside number, type, date, text and amount: claims carry the terms they
 * were made with, payments carry where they came from, reminders nothing, and every other line names the line it acts on.
 * That last kind is one record and not nine, because the role says all that differs.
 */
@NullMarked
package org.schoolbilling.invoice;

import org.jspecify.annotations.NullMarked;
