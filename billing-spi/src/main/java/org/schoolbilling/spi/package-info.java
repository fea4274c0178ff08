/**
 * What ports and runs share: cursors and the one exception family (ERR-1). The ports a host implements are in the packages
 * below, the runs a host calls in {@code run}.
 */
@NullMarked
package org.schoolbilling.spi;

import org.jspecify.annotations.NullMarked;
