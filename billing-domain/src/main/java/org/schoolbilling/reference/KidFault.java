package org.schoolbilling.reference;

import java.util.Optional;

/** Why a text is no KID of a scheme; the first reason where there are several. */
public enum KidFault {
    /** Shorter or longer than the scheme's KIDs. */
    LENGTH,
    /** Something else than digits, or a dash before the end. */
    CHARACTERS,
    /** The last character does not belong behind the others. */
    CHECK_CHARACTER,
    /** A field is 0 where its values begin at 1. */
    ZERO;

    /** Made once, so that a wrong KID costs no more memory than a right one (KID-7). */
    private final Optional<KidFault> found = Optional.of(this);

    Optional<KidFault> found() {
        return found;
    }

    /** The same as the schemes of all countries call it. */
    ReferenceFault toReferenceFault() {
        return switch (this) {
            case LENGTH -> ReferenceFault.LENGTH;
            case CHARACTERS -> ReferenceFault.CHARACTERS;
            case CHECK_CHARACTER -> ReferenceFault.CHECK_DIGIT;
            case ZERO -> ReferenceFault.EMPTY;
        };
    }
}
