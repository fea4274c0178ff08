/**
 * References that a payer writes so that a payment finds its invoice. In come the numbers that a reference is made of
 * and a {@link org.schoolbilling.reference.KidScheme}; out comes a {@link org.schoolbilling.reference.Kid}, and back
 * again the numbers or a {@link org.schoolbilling.reference.KidFault}. That a reference is well formed says nothing of
 * whose it is: who books money compares it with the one stored on the invoice. Uses check digits of
 * {@code identifier}. Danish, Swedish, Finnish and ISO references (KID-9) stand beside the KID behind one interface,
 * {@link org.schoolbilling.reference.ReferenceScheme}: what all have in common is to say whether a text is one of them, and
 * how it is stored and printed; making one and taking it apart differs, so each scheme has its own {@code make}.
 */
@NullMarked
package org.schoolbilling.reference;

import org.jspecify.annotations.NullMarked;
