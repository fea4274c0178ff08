/**
 * Numbers that others gave: national ids, bank accounts, organisation numbers, IBAN, BIC, GLN. In comes text as people
 * write it; out comes a value whose check digits were right, or an {@link org.schoolbilling.identifier.IdentifierFault}
 * that names the check that failed. A package of its own, since parties and payment references both need check digits
 * and know nothing of each other. A right check digit says that a number was hardly mistyped, never that it was given
 * to anybody. Uses {@code java.*} only.
 */
@NullMarked
package org.schoolbilling.identifier;

import org.jspecify.annotations.NullMarked;
