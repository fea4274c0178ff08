package org.schoolbilling.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.party.Debtor;

/**
 * A person's place on a further-education course (EU-kurs).
 *
 * @param lineTypes what the course itself brings (GEN-12)
 * @param sponsorOrNull the company that pays for this participant, where one does (GEN-9)
 */
public record CourseParticipation(
        String course,
        List<LineTypeCode> lineTypes,
        @Nullable Debtor sponsorOrNull) {

    public CourseParticipation {
        Codes.required(course, "course");
        lineTypes = List.copyOf(lineTypes);
    }
}
