package org.schoolbilling.catalog;

/** What a line type is marked with (CAT-3). */
public enum LineTypeFlag {
    /** The payer may leave it unpaid (valgbar). */
    OPTIONAL,
    /** The semester fee (semesteravgift). */
    SEMESTER_FEE,
    /** The student-welfare fee (SAIH-avgift). */
    WELFARE_FEE,
    /** Itemised on the document (publiser); without it a claim counts in the total only (CAT-14). */
    PUBLISHED,
    /** Several a term are allowed where programme or subject differ (multippel avgift). */
    MULTIPLE,
    /** Claimed only with a study right in the programme (studieprogramavhengig). */
    PROGRAMME_DEPENDENT,
    /** May be used for new claims (aktiv). */
    ACTIVE
}
