/**
 * One class for each command: reads its words, calls the library, and says what came of it, to a person or in JSON. Uses
 * {@code app}, {@code host} and {@code out}.
 */
@NullMarked
package org.schoolbilling.admin.command;

import org.jspecify.annotations.NullMarked;
