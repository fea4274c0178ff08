package org.schoolbilling.party;

/** What a debtor is (INV-1). */
public enum DebtorKind {
    /** A student or pupil (person). */
    PERSON,
    /** A participant of a course who is no student (kursdeltaker). */
    PARTICIPANT,
    /** A company, sponsor or employer (foretak). */
    ORGANISATION
}
