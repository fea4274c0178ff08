package org.schoolbilling.testkit.contract;

import org.schoolbilling.spi.roster.RosterSource;

/** A roster whose reading can be made to fail: a file on a line that goes dead, a database that goes away. */
public interface BreakingRosterFixture extends RosterFixture {

    /**
     * A source over the same roster whose reading breaks once, at a step: the first page, block or row that is fetched is
     * step 1, whether it is fetched when selecting or later. What is read on after that looks like the end, as a dead line
     * does. A step beyond the last leaves it alone.
     */
    RosterSource openBreaking(int step);
}
