package org.schoolbilling.testkit.arbitraries;

/** People of a roster. */
public final class Persons {

    private Persons() {}

    /**
     * Students, and now and then course participants, as a roster answers for them on 2 February 2026: most have a study
     * right and a place in a cohort, some a leave, an exam, an admission, a course paid for by a company; a few are doctoral
     * students, exempt from fees, or have rights that ended yesterday. All are synthetic.
     */
    public static PersonArbitrary persons() {
        return new DefaultPersonArbitrary();
    }
}
