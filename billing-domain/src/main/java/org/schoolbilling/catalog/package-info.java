/**
 * What can be demanded, and where the money goes: line categories with their factors, line types, invoice types with
 * payment priorities, and the ledger settings of one creditor (CAT). Comes in as one checked document; goes out to every
 * later package as an immutable {@link org.schoolbilling.catalog.Catalog}. Uses money, party and reference.
 *
 * <p>Decisions ask a line's {@link org.schoolbilling.catalog.Role}, never its code or factor, so that local categories
 * behave as the fixed ones do (CAT-1).
 */
@NullMarked
package org.schoolbilling.catalog;

import org.jspecify.annotations.NullMarked;
