package org.schoolbilling.testkit.contract;

import java.util.List;
import org.schoolbilling.roster.Person;
import org.schoolbilling.spi.roster.RosterSource;

/** One roster, and sources that read it. Each test makes one and closes it. */
public interface RosterFixture extends AutoCloseable {

    /** Makes these persons the whole roster, whoever was there before. */
    void load(List<Person> persons);

    /** A source over the roster as it is: an instance of its own each time, as another process would have. */
    RosterSource open();

    /** Ends all, and does away with the roster. */
    @Override
    void close();
}
