package org.schoolbilling.invoice;

import org.schoolbilling.catalog.Role;

/** A reminder that states its fee without demanding it (purring, factor 0; REM-4). */
public record ReminderLine(LineHead head) implements InvoiceLine {

    public ReminderLine {
        if (head.role() != Role.REMINDER) {
            throw new IllegalArgumentException("line " + head.number() + " of role " + head.role() + " is no reminder");
        }
    }

    @Override
    public ReminderLine withText(String text) {
        return new ReminderLine(head.withText(text));
    }
}
