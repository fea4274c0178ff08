package org.schoolbilling.roster.files;

/** How much of what a file may hold before it is a fault (ERR-3). The README states them. */
final class RosterLimits {

    /** Bytes of a line of a CSV file. */
    static final int LINE = 64 * 1024;
    /** Characters of a row, line breaks in cells included. */
    static final int ROW = 64 * 1024;
    /** Lines of a row: with more, a quotation mark was opened and not closed. */
    static final int ROW_LINES = 50;
    /** Characters of a text in a JSON file, and of a key. */
    static final int TEXT = 16 * 1024;

    static final int KEY = 200;
    /** Levels of a JSON file; persons need eight. */
    static final int NESTING = 20;
    /** Characters of a person in a JSON file, with a few for each value. */
    static final int PERSON = 1024 * 1024;
    /** Entries of a list: of exams, of channels. */
    static final int ENTRIES = 1_000;
    /** Companies whose facts are compared. */
    static final int COMPANIES = 100_000;
    /** Bytes of a line of a file of ids, and how many lines. */
    static final int ID_LINE = 1_000;

    static final int ID_LINES = 1_000_000;

    private RosterLimits() {}
}
