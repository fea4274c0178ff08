package org.schoolbilling.spi.bank;

import java.util.Objects;

/**
 * A bank file that is wrong somewhere, and is therefore refused whole (PAY-1, ERR-2). The message says where, what was
 * found and what was expected.
 */
public final class BankFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final int column;
    private final String found;
    private final String expected;

    /**
     * Says where a file is wrong.
     *
     * @param line from 1; 0 where the fault is the file's as a whole
     * @param column from 1; 0 where the fault is the line's as a whole
     * @param what what the place is for, such as "total amount of assignment 3"
     */
    public BankFileException(String file, long line, int column, String what, String found, String expected) {
        super(message(file, line, column, what, found, expected));
        this.line = line;
        this.column = column;
        this.found = Objects.requireNonNull(found, "found");
        this.expected = Objects.requireNonNull(expected, "expected");
    }

    private static String message(String file, long line, int column, String what, String found, String expected) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (column > 0) {
            text.append(", column ").append(column);
        }
        return text.append(": ")
                .append(what)
                .append(": found ")
                .append(found)
                .append(", expected ")
                .append(expected)
                .append(". Nothing of this file is booked.")
                .toString();
    }

    public long line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }
}
