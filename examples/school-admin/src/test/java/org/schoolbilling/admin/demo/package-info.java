/** The made-up term, and what happens to it when processes die and clerks work at the same time. */
@NullMarked
package org.schoolbilling.admin.demo;

import org.jspecify.annotations.NullMarked;
