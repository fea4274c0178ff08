package org.schoolbilling.waiver;

/**
 * What the host is asked to end together with a waiver (WAI-3). The library asks; the host does.
 *
 * @param inAllProgrammes whether for every programme of the person, and not only those of the invoice
 * @param withClassMembership also the place in a class
 * @param withExamRegistrations also registrations for exams
 */
public record EndStudies(boolean inAllProgrammes, boolean withClassMembership, boolean withExamRegistrations) {}
