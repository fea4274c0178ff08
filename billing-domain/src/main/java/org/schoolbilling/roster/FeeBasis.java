package org.schoolbilling.roster;

/** What a person's basis for studying says about semester and welfare fees (studentgrunnlag, GEN-5). */
public enum FeeBasis {
    /** A basis without exemption: pays. */
    PAYING,
    /** A basis that exempts (gir fritak): does not pay, unless registered by a registration-only card. */
    EXEMPT,
    /** No basis known: pays with general study competence only. */
    UNKNOWN
}
