/**
 * The program {@code school-admin}: billing for a school on the command line. In come words from a clerk or a script, out
 * go tables or JSON and an exit code; what is done in between is the library's, by the adapters of this repository.
 */
@NullMarked
package org.schoolbilling.admin;

import org.jspecify.annotations.NullMarked;
