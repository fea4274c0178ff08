/**
 * Terms of a school year. In comes a year and a season, or text as {@code 2026-HØST}; out comes a
 * {@link org.schoolbilling.term.Term} that knows its days, its neighbours and its place in time. It knows no
 * calendar of a school: when teaching begins and payments fall due is data elsewhere. Uses {@code java.*} only.
 */
@NullMarked
package org.schoolbilling.term;

import org.jspecify.annotations.NullMarked;
