/**
 * A whole term of a school that is made up: people, a term's claims, and what the bank then delivers. What should come of
 * it is worked out here by plain arithmetic, without the library, so that the two can be held against each other. Uses
 * {@code app}, {@code host} and {@code out}.
 */
@NullMarked
package org.schoolbilling.admin.demo;

import org.jspecify.annotations.NullMarked;
