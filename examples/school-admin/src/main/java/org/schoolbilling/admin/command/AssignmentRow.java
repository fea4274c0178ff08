package org.schoolbilling.admin.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.spi.bank.AssignmentSummary;

/** An assignment of a bank file as a program reads it. */
record AssignmentRow(
        String id,
        String agreement,
        String account,
        long transactions,
        long records,
        String total,
        @Nullable String earliest,
        @Nullable String latest) {

    static AssignmentRow of(AssignmentSummary summary) {
        return new AssignmentRow(
                summary.id(),
                summary.agreement(),
                summary.account(),
                summary.transactions(),
                summary.records(),
                summary.total().toText(),
                summary.earliest() == null ? null : Objects.toString(summary.earliest()),
                summary.latest() == null ? null : Objects.toString(summary.latest()));
    }
}
