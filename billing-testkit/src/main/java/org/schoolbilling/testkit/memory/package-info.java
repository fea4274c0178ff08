/**
 * Every port in memory: ordinary code that a host may use, proven by the same contracts as any adapter. State is an
 * immutable picture that each commit replaces, so a cursor goes on reading the picture it was opened on, and a trial is
 * that picture with commits of its own. Nothing survives the process.
 *
 * <p>{@code InMemoryStore} is longer than the house's limit, since it is one class for one port of many small reads.
 */
@NullMarked
package org.schoolbilling.testkit.memory;

import org.jspecify.annotations.NullMarked;
