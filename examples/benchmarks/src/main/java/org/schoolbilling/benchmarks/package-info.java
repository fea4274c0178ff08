/**
 * How fast the library is, measured beside what people would use instead, in one run: machines differ, ratios hold. Each
 * class is one kind of work; in it, {@code ours} is the library and every other method a peer or a limit.
 */
@NullMarked
package org.schoolbilling.benchmarks;

import org.jspecify.annotations.NullMarked;
