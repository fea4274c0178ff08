package org.schoolbilling.invoice;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people know about an invoice that its lines do not say. None of it is a status (STA-0); reminders and issue runs ask
 * for it (REM-7, SLF-3).
 *
 * @param dunningStop why no reminder may be sent (purrestopp), at most {@value #REASON} characters; empty where none is
 *     stopped
 * @param undelivered how it is known that the invoice never reached the debtor, likewise; empty where nothing says so
 * @param sendWishedOrNull the day the debtor wished to have it sent, or sent anew (SLF-3)
 */
public record Marks(
        String dunningStop, String undelivered, @Nullable LocalDate sendWishedOrNull) {

    /** How many characters a reason may have. */
    public static final int REASON = 100;

    /** An invoice that nobody marked. */
    public static final Marks NONE = new Marks("", "", null);

    public Marks {
        checkReason(dunningStop, "dunning stop");
        checkReason(undelivered, "undelivered");
    }

    private static void checkReason(String reason, String mark) {
        Objects.requireNonNull(reason, mark);
        if (reason.length() > REASON) {
            throw new IllegalArgumentException("the reason of mark '" + mark + "' has " + reason.length()
                    + " characters, at most " + REASON + " fit: " + reason);
        }
        if (!reason.isEmpty() && reason.isBlank()) {
            throw new IllegalArgumentException(
                    "the reason of mark '" + mark + "' is blank: give a reason, or none to lift the mark");
        }
    }

    /** Whether a dunning stop is set. */
    public boolean isDunningStopped() {
        return !dunningStop.isEmpty();
    }

    /** Whether the invoice is known not to have been delivered. */
    public boolean isUndelivered() {
        return !undelivered.isEmpty();
    }

    public Optional<LocalDate> sendWished() {
        return Optional.ofNullable(sendWishedOrNull);
    }

    public Marks withDunningStop(String reason) {
        return new Marks(reason, undelivered, sendWishedOrNull);
    }

    public Marks withUndelivered(String reason) {
        return new Marks(dunningStop, reason, sendWishedOrNull);
    }

    public Marks withSendWished(@Nullable LocalDate day) {
        return new Marks(dunningStop, undelivered, day);
    }
}
