/**
 * A school year from one number. A seed decides what happens at a school – its people, runs, payments, mistakes, failing
 * adapters and restarts – in simulated time, on any store that a fixture gives; after every step all that must hold is
 * checked, and money is counted at every place it can be. Also adapters that fail on purpose, for tests of a host's own.
 */
@NullMarked
package org.schoolbilling.testkit.simulator;

import org.jspecify.annotations.NullMarked;
