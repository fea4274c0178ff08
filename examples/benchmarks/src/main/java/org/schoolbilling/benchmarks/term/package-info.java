/**
 * A whole term at full size, on a real database: how long each step takes for ten thousand, a hundred thousand and a million
 * students, how much memory it needs, and whether the cost of one student grows with their number. Entry point:
 * {@link org.schoolbilling.benchmarks.term.TermBenchmark}.
 */
@NullMarked
package org.schoolbilling.benchmarks.term;

import org.jspecify.annotations.NullMarked;
