package org.schoolbilling.identifier;

/**
 * Which control digits a Norwegian national id may have (IDN-1).
 *
 * <p>From 1 January 2032 the population register gives numbers whose first control digit may have four values instead
 * of one, and from which neither sex nor century can be read. Both kinds are then in use side by side.
 */
public enum NationalIdRules {
    /** One first control digit, and a century from the individual number: right for all numbers given before 2032. */
    UNTIL_2031,
    /**
     * Four first control digits, and any individual number. Needed when the first numbers of the new kind arrive;
     * before that it only lets four times as many mistyped numbers pass.
     */
    FROM_2032
}
