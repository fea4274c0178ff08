/**
 * The bank port: files of bank transactions, read forward only from a source that can be opened again (PAY-1).
 */
@NullMarked
package org.schoolbilling.spi.bank;

import org.jspecify.annotations.NullMarked;
