package org.schoolbilling.invoice;

import org.schoolbilling.catalog.Role;

/**
 * A line that acts on an earlier one: a waiver, refund claim or credit closes part of a claim, a refund pays back part of
 * a payment, and each counter-entry takes back part of a line (CAT-1).
 *
 * @param target the number of the line it acts on; {@link Role#target} says of which role
 * @param isAutomatic whether the optional rule made it, not a person (OPT)
 */
public record TargetedLine(LineHead head, int target, boolean isAutomatic) implements InvoiceLine {

    public TargetedLine {
        if (head.role().target() == null) {
            throw new IllegalArgumentException(
                    "line " + head.number() + " of role " + head.role() + " names no target");
        }
        if (target < 1 || target >= head.number()) {
            throw new IllegalArgumentException(
                    "line " + head.number() + " must act on an earlier line, not on " + target);
        }
    }

    @Override
    public TargetedLine withText(String text) {
        return new TargetedLine(head.withText(text), target, isAutomatic);
    }
}
