package org.schoolbilling.report;

/** Whether semester fees are in the report (REP-3). */
public enum SemesterFees {
    INCLUDED,
    ONLY,
    LEFT_OUT
}
