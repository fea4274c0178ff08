package org.schoolbilling.architecture.broken.roster;

import java.io.File;
import java.time.LocalDate;
import java.time.ZoneId;

/** Reads a file and the clock. */
public final class Talkative {

    public String today() {
        return LocalDate.now(ZoneId.systemDefault()) + new File(".").getName();
    }
}
