package org.schoolbilling.architecture.broken.money;

import org.schoolbilling.architecture.broken.invoice.Floating;

/** Uses a package that comes after its own. */
public record Backwards(Floating later) {}
