/**
 * What every command has: the options before it, its streams, and how its failures become an exit code and a message. Uses
 * {@code out}.
 */
@NullMarked
package org.schoolbilling.admin.app;

import org.jspecify.annotations.NullMarked;
