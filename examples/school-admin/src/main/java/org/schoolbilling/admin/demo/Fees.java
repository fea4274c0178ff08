package org.schoolbilling.admin.demo;

/** What the example catalogue asks for, in øre: stated here once more, so that the sums can be worked out without it. */
final class Fees {

    static final String SEMESTER_FEE = "SEMAVG";
    static final String COPY_FEE = "KOPIAVG";
    static final String CONTRIBUTION = "SAIH";
    static final String COURSE_FEE = "KURSAVG";
    static final String SEMESTER_INVOICE = "SEM";
    static final String COURSE_INVOICE = "KURS";

    static final long SEMESTER = 85_000;
    static final long COPY = 11_000;
    /** Optional. */
    static final long WELFARE = 4_000;

    static final long COURSE = 450_000;

    private Fees() {}

    /** What a person must pay for the term, leaving courses to companies. */
    static long mandatory(Standing standing) {
        return switch (standing) {
            case RETURNING, NEW -> SEMESTER + COPY;
            case EXEMPT -> COPY;
            case COURSE_BY_SELF -> COURSE;
            case DOCTORAL, ON_LEAVE, LEFT, NO_ANSWER, COURSE_BY_COMPANY -> 0;
        };
    }

    /** What a person may pay. */
    static long optional(Standing standing) {
        return standing == Standing.RETURNING || standing == Standing.NEW ? WELFARE : 0;
    }
}
