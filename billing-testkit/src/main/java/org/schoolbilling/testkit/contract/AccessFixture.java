package org.schoolbilling.testkit.contract;

import java.util.Set;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.spi.host.AccessPort;
import org.schoolbilling.spi.host.Permission;

/** A host that knows who may do what. */
public interface AccessFixture extends AutoCloseable {

    /** The host's access port. */
    AccessPort port();

    /** Lets an actor have these permissions and no others, from now on. */
    void grant(Actor actor, Set<Permission> permissions);

    /** Ends all. */
    @Override
    void close();
}
