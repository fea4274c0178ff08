package org.schoolbilling.charge;

/** Why a person gets no claim of a line type. */
public enum SkipReason {
    /** The person pays no semester or welfare fee (GEN-5). */
    FEE_EXEMPT("GEN-5"),
    /** A doctoral student, and the selection does not name the person (GEN-6). */
    DOCTORAL("GEN-6"),
    /** The line type depends on a programme, and none is known (GEN-7). */
    NO_PROGRAMME("GEN-7"),
    /** No study right in the programme (GEN-7). */
    NO_STUDY_RIGHT("GEN-7"),
    /** Neither line type nor run gives an amount (GEN-12). */
    NO_AMOUNT("GEN-12"),
    /** The cohort or class has no line types of its own (GEN-12). */
    NO_COHORT_LINE_TYPES("GEN-12"),
    /** Such a claim exists in the term (GEN-3). */
    ALREADY_CLAIMED("GEN-3"),
    /** The line type is not tied to the invoice type (CAT-6). */
    NOT_TIED("CAT-6"),
    /** The line type is unknown. */
    UNKNOWN_LINE_TYPE("CAT-9"),
    /** The line type takes no new claims (CAT-8). */
    INACTIVE("CAT-8"),
    /** The debtor's number does not fit the KID (KID-1). */
    DEBTOR_NUMBER_TOO_WIDE("KID-1");

    private final String rule;

    SkipReason(String rule) {
        this.rule = rule;
    }

    /** The rule behind it. */
    public String rule() {
        return rule;
    }
}
