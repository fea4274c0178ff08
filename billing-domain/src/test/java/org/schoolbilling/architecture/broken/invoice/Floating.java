package org.schoolbilling.architecture.broken.invoice;

/** Holds an amount in floating point. */
public record Floating(double amount) {}
