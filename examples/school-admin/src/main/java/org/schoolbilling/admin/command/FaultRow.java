package org.schoolbilling.admin.command;

import org.schoolbilling.roster.files.RosterFault;

/** A fault of a roster file as a program reads it. */
record FaultRow(
        long line,
        int column,
        String field,
        String kind,
        String found,
        String expected,
        String advice,
        String message) {

    static FaultRow of(RosterFault fault) {
        return new FaultRow(
                fault.line(),
                fault.column(),
                fault.field(),
                fault.kind().name(),
                fault.found(),
                fault.expected(),
                fault.advice(),
                fault.message());
    }
}
