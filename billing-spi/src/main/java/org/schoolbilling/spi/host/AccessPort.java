package org.schoolbilling.spi.host;

import org.schoolbilling.invoice.Actor;

/** Asks the host whether an actor may do something (SPI-13). Safe for use by several threads. */
@FunctionalInterface
public interface AccessPort {

    /** The default: everybody may do everything. */
    AccessPort ALLOW_ALL = (actor, permission) -> true;

    /** Whether the actor has the permission now; no leads to the error {@code permission.denied}. */
    boolean isAllowed(Actor actor, Permission permission);
}
