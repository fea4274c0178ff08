/** What commands write: tables for people, one JSON document for programs, bars on terminals. */
@NullMarked
package org.schoolbilling.admin.out;

import org.jspecify.annotations.NullMarked;
