package org.schoolbilling.architecture.broken.unlisted;

/** Stands in a package that the order does not know. */
public record Nowhere(int nothing) {}
