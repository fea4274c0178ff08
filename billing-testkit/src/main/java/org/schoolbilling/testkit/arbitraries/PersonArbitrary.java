package org.schoolbilling.testkit.arbitraries;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import org.schoolbilling.roster.Person;

/** Fluent configuration of persons; each call gives another arbitrary. */
public interface PersonArbitrary extends Arbitrary<Person> {

    /** As their roster is on another day: rights, leaves and terms lie around it. */
    PersonArbitrary on(LocalDate today);

    /** Only people who may study today in a programme they belong to, and pay for it. */
    PersonArbitrary whoPay();
}
