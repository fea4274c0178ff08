package org.schoolbilling.allocation;

/** A part of a payment placed on a claim (above zero) or taken off it (below zero). */
record Step(BookedPayment payment, BookedClaim claim, long amount, String rule, long openBefore) {}
