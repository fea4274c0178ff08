/**
 * Persistence on PostgreSQL beside what any program would have to do: {@link Persistence} runs everything on one server that
 * writes as one in production does and prints a table of ratios. In comes how many invoices; nothing is left behind.
 */
@NullMarked
package org.schoolbilling.benchmarks.store;

import org.jspecify.annotations.NullMarked;
