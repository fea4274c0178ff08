package org.schoolbilling.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.PersonId;
import org.schoolbilling.spi.roster.RosterSource;
import org.schoolbilling.testkit.contract.RosterContract;
import org.schoolbilling.testkit.contract.RosterFixture;

class InMemoryRosterContractTest extends RosterContract {

    @Override
    protected RosterFixture fixture() {
        InMemoryRoster roster = new InMemoryRoster();
        List<PersonId> loaded = new ArrayList<>();
        return new RosterFixture() {
            @Override
            public void load(List<Person> persons) {
                loaded.forEach(roster::remove);
                loaded.clear();
                persons.forEach(roster::put);
                persons.forEach(p -> loaded.add(p.id()));
            }

            @Override
            public RosterSource open() {
                return roster;
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
