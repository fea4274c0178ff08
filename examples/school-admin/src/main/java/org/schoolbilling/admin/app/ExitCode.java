package org.schoolbilling.admin.app;

/** What the program answers to whoever started it. */
public final class ExitCode {

    public static final int DONE = 0;
    /** A rule said no, or a check found something. */
    public static final int REFUSED = 1;
    /** The command was written wrongly, or what it was given to read is faulty. */
    public static final int BAD_INPUT = 2;
    /** The database, a file system or the program itself failed. */
    public static final int TECHNICAL = 3;

    private ExitCode() {}
}
