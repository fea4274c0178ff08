package org.schoolbilling.identifier;

/** Whom a Norwegian national id is given to. */
public enum NationalIdKind {
    /** A resident, or someone born in Norway (fødselsnummer). */
    BIRTH_NUMBER,
    /** Someone with a lesser tie to Norway (D-nummer): the day is written 40 higher. */
    D_NUMBER
}
