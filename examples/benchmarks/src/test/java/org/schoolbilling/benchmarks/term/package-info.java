@NullMarked
package org.schoolbilling.benchmarks.term;

import org.jspecify.annotations.NullMarked;
