/** Tests of roster files. Every person is made up, with synthetic national ids (month + 80). */
@NullMarked
package org.schoolbilling.roster.files;

import org.jspecify.annotations.NullMarked;
