package org.schoolbilling.spi.roster;

import java.time.LocalDate;
import org.schoolbilling.roster.Selection;
import org.schoolbilling.spi.Cursor;

/**
 * The host's roster. Implementations must be safe for use by several threads, and must not need what is bound to the thread
 * that called the run: a run asks from threads of its own, and a cursor is opened, read and closed in one of them.
 */
public interface RosterSource {

    /**
     * The persons of a selection, each once, in an order that is the same whenever the roster is; ids of a file that are
     * unknown are answered as such (ROS-1, ROS-4, ROS-6).
     *
     * <p>Streamed: memory does not grow with the roster. It may fail at any point, at opening or half-way, by an exception;
     * a failed read never becomes "nobody" (SPI-7). Nothing is changed by asking.
     *
     * @param today the day on which memberships, study rights and leaves are judged
     */
    Cursor<RosterAnswer> select(Selection selection, LocalDate today);
}
