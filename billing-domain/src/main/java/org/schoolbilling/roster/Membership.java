package org.schoolbilling.roster;

import java.util.List;
import java.util.Objects;
import org.schoolbilling.catalog.LineTypeCode;

/**
 * A person's place in a cohort (kull) and, where it has classes, in one of them (klasse).
 *
 * @param unit the organisational unit of the cohort's programme (sted)
 * @param schoolClass the class, or empty
 * @param isCurrent whether the person is a member today (ROS-7)
 * @param cohortLineTypes what the cohort is to be charged (GEN-12)
 * @param classLineTypes what the class is to be charged; goes before the cohort's (GEN-12)
 */
public record Membership(
        String cohort,
        String schoolClass,
        String programme,
        String unit,
        boolean isCurrent,
        List<LineTypeCode> cohortLineTypes,
        List<LineTypeCode> classLineTypes) {

    public Membership {
        Objects.requireNonNull(cohort, "cohort");
        Objects.requireNonNull(schoolClass, "schoolClass");
        Codes.atMost(programme, "programme");
        Objects.requireNonNull(unit, "unit");
        cohortLineTypes = List.copyOf(cohortLineTypes);
        classLineTypes = List.copyOf(classLineTypes);
    }

    /** The line types in force for this member: the class's own, else the cohort's (GEN-12). */
    public List<LineTypeCode> lineTypes() {
        return classLineTypes.isEmpty() ? cohortLineTypes : classLineTypes;
    }
}
