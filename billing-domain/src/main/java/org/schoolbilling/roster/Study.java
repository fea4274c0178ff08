package org.schoolbilling.roster;

/**
 * What a claim is for: programme, subject or course, each empty where it does not apply (GEN-8).
 */
public record Study(String programme, String subject, String course) {

    /** For nothing in particular. */
    public static final Study NONE = new Study("", "", "");

    public Study {
        Codes.atMost(programme, "programme");
        Codes.atMost(subject, "subject");
        Codes.atMost(course, "course");
    }

    public static Study ofProgramme(String programme) {
        return new Study(programme, "", "");
    }

    public static Study ofSubject(String subject) {
        return new Study("", subject, "");
    }

    public static Study ofCourse(String course) {
        return new Study("", "", course);
    }

    public boolean isEmpty() {
        return programme.isEmpty() && subject.isEmpty() && course.isEmpty();
    }
}
