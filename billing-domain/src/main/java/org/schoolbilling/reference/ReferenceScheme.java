package org.schoolbilling.reference;

import java.util.Optional;

/**
 * A way to write what a payer states so that a payment finds its invoice (KID-9): the Norwegian KID of a creditor's fields, or
 * one of the neighbours' references, which carry one number or text of the creditor's choice.
 *
 * <p>Checking tells whether a text is well formed by the scheme. Whose it is, and whether it was ever given out, only the
 * invoice tells on which it is stored.
 */
public sealed interface ReferenceScheme permits KidScheme, FikScheme, SwedishScheme, FinnishScheme, RfScheme {

    /** What people call references of this scheme: {@code KID}, {@code FIK 71}, {@code OCR}, {@code RF}. */
    String name();

    /** Why a text, as a bank or a person gives it, is no reference of this scheme, if it is none; never throws. */
    Optional<ReferenceFault> fault(CharSequence text);

    /**
     * The form that is stored and compared, of a text that may have blanks or other marks for people in it.
     *
     * @throws IllegalArgumentException if it is no reference of this scheme; the message quotes it and names the fault
     */
    String normal(String text);

    /** The form for people and payment slips, of a reference in its normal form. */
    String printed(String reference);
}
