/** The program as a person or a script uses it: words in, words and exit codes out. */
@NullMarked
package org.schoolbilling.admin;

import org.jspecify.annotations.NullMarked;
