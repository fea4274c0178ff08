/**
 * A store in plain files, written from the adapter guide alone: what it takes to keep the promises of
 * {@link org.schoolbilling.spi.store.Store} and to prove it with one fixture. A creditor has one file, the journal, to which
 * each commit adds its change set; what reads answer is worked out from it, in every process that has it open.
 *
 * <p>For a school, not for a country: a store keeps the ledger in memory, and opening reads the journal from its first byte.
 * And for learning: the journal keeps what was replaced, until a debtor is erased: then it is written anew without the person
 * (LOG-5).
 */
@NullMarked
package org.schoolbilling.testkit.plainfile;

import org.jspecify.annotations.NullMarked;
