package org.schoolbilling.reference;

/** Why a text is no payment reference of a scheme; the first reason where there are several. */
public enum ReferenceFault {
    /** Shorter or longer than the scheme's references. */
    LENGTH,
    /** Characters that the scheme does not have, or in places where it does not have them. */
    CHARACTERS,
    /** The length that the reference states of itself is not its own. */
    LENGTH_DIGIT,
    /** A check digit does not belong to the others. */
    CHECK_DIGIT,
    /** It is another creditor's. */
    CREDITOR,
    /** It says nothing, or is 0 where there is no 0. */
    EMPTY
}
