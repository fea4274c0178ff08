package org.schoolbilling.roster.files;

import java.util.Objects;

/**
 * One thing that is wrong in a roster file: where it stands, what was found, what was expected and what to do. No text of
 * it shows a national id unmasked (IDN-5).
 *
 * @param file the file's name
 * @param line from 1; 0 where the fault is the file's as a whole
 * @param column CSV: the number of the column, as a spreadsheet counts; JSON: the character within the line; from 1, or 0
 *     where the fault is the line's as a whole
 * @param field CSV: the column's name, with entry and part where the cell has several; JSON: the path, as
 *     {@code persons[2].exams[0].month}; empty where the fault has no field
 * @param found the offending text, masked and cut to a length that a message can bear; empty where there is none
 * @param expected what should stand there
 * @param advice what to do
 */
public record RosterFault(
        String file,
        long line,
        int column,
        String field,
        RosterFaultKind kind,
        String found,
        String expected,
        String advice) {

    public RosterFault {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(advice, "advice");
    }

    /** The whole of it in one sentence, for people. */
    public String message() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (column > 0) {
            text.append(", column ").append(column);
        }
        if (!field.isEmpty()) {
            text.append(" (").append(field).append(')');
        }
        text.append(": found ").append(found.isEmpty() ? "nothing" : "\"" + found + "\"");
        text.append(", expected ").append(expected).append("; ").append(advice).append('.');
        return text.toString();
    }
}
