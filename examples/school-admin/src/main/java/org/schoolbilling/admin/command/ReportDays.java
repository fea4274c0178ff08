package org.schoolbilling.admin.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.admin.app.Failure;
import org.schoolbilling.roster.Period;
import picocli.CommandLine.Option;

/** From when to when. */
final class ReportDays {

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first payment date.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last one; open where nothing is said.")
    private @Nullable LocalDate to;

    Period period() {
        LocalDate first = java.util.Objects.requireNonNull(from);
        if (to != null && to.isBefore(first)) {
            throw Failure.badInput("usage", null, "--to " + to + " is before --from " + first + ".")
                    .toException();
        }
        return new Period(first, to);
    }

    String title() {
        return from + " to " + (to == null ? "now" : to.toString());
    }
}
