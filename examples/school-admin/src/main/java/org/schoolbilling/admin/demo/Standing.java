package org.schoolbilling.admin.demo;

/** What a person of the made-up school is, and so what the term costs. */
enum Standing {
    /** Was registered last term and goes on. */
    RETURNING,
    /** Was admitted to this term and said yes. */
    NEW,
    /** Goes on, and is exempt from semester and welfare fee (GEN-5). */
    EXEMPT,
    /** A doctoral student, who pays nothing (ROS-2). */
    DOCTORAL,
    /** On leave from the programme (ROS-2). */
    ON_LEAVE,
    /** Was registered last term, but the study right has ended since (ROS-2). */
    LEFT,
    /** Got an offer and did not answer. */
    NO_ANSWER,
    /** Takes a course that the employer pays. */
    COURSE_BY_COMPANY,
    /** Takes a course and pays for it. */
    COURSE_BY_SELF;

    boolean isOnCourse() {
        return this == COURSE_BY_COMPANY || this == COURSE_BY_SELF;
    }
}
