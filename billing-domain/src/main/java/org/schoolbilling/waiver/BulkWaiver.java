package org.schoolbilling.waiver;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;
import org.schoolbilling.settlement.Status;
import org.schoolbilling.term.Term;

/**
 * What a clerk orders when many demands are to be given up (massefrafall, WAI-2). A null filter lets all through.
 *
 * @param lineTypeOrNull then only its open claims are given up
 * @param statuses sent and not ended; empty for any of these
 * @param withRemindersOrNull whether it must have reminder lines, or must have none
 * @param remindedOnOrNull the day of its last reminder
 * @param endStudiesOrNull what the host is asked to end, on ground {@code all} only (WAI-3)
 * @param reason the text of the waiver lines, at most 70 characters; empty for one with the date
 * @param isConfirmed whether the plan was seen and is meant
 */
public record BulkWaiver(
        @Nullable Term termOrNull,
        @Nullable InvoiceTypeCode typeOrNull,
        @Nullable LineTypeCode lineTypeOrNull,
        Set<Status> statuses,
        @Nullable Boolean withRemindersOrNull,
        @Nullable LocalDate remindedOnOrNull,
        WaiverGround ground,
        @Nullable EndStudies endStudiesOrNull,
        String reason,
        boolean isConfirmed) {

    private static final Set<Status> OPEN =
            EnumSet.of(Status.SENT, Status.REMINDED_1, Status.REMINDED_2, Status.REMINDED_3);

    public BulkWaiver {
        statuses = Set.copyOf(statuses.isEmpty() ? OPEN : statuses);
        for (Status status : statuses) {
            if (!status.isOpen()) {
                throw new IllegalArgumentException(
                        "only invoices that are sent and not ended can be waived, not those of status " + status + " ("
                                + status.code() + ")");
            }
        }
        Objects.requireNonNull(ground, "ground");
        if (reason.length() > 70) {
            throw new IllegalArgumentException(
                    "the reason has " + reason.length() + " characters, at most 70 fit: " + reason);
        }
        if (endStudiesOrNull != null && !(ground instanceof WaiverGround.All)) {
            throw new IllegalArgumentException("studies are ended on ground all only, not on " + ground + " (WAI-3)");
        }
    }

    /** All that is open in a term, on a ground. */
    public static BulkWaiver of(@Nullable Term term, WaiverGround ground, boolean isConfirmed) {
        return new BulkWaiver(term, null, null, Set.of(), null, null, ground, null, "", isConfirmed);
    }

    public Optional<EndStudies> endStudies() {
        return Optional.ofNullable(endStudiesOrNull);
    }

    /** Whether the roster must be asked about the persons. */
    public boolean asksRoster() {
        return ground.asksRoster() || endStudiesOrNull != null;
    }
}
