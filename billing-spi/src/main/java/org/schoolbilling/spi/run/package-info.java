/**
 * What a host calls: generate, issue, load, pay, export, verify, each as a preview or for real (GEN-2). A run reads, asks the
 * domain, and commits in chunks; what has gone stale is read and decided again (SPI-14). Entry point:
 * {@link org.schoolbilling.spi.run.SchoolBilling}.
 *
 * <p><b>Threads.</b> A run over many is a pipeline where it may use more than one thread: one thread reads what a chunk needs
 * and decides about it, while the caller's thread commits the chunks decided before, one after the other in their order, and
 * tells the host. A third reads ahead of the deciding one; reports and verification read ahead likewise. So the store is
 * written, and the host hears, from the caller's thread alone and in the order of one thread; ports are read from others,
 * each read as a whole from one thread.
 *
 * <p>The result does not depend on the number of threads, ids and numbers included, because a chunk decided ahead is decided
 * as if those before it were stored: a number series is read off what is in line to be stored; a read that asks for, or
 * finds, a debtor, invoice, claim or bank transaction that a chunk in line changes is made when that is stored; and every
 * other read waits until all is. Where the commit of a chunk is refused, those decided behind it are decided anew, in their
 * turn, and the ids they had drawn are drawn again. Where a chunk fails, those before it are stored and none behind.
 *
 * <p>A partition by debtors with commits side by side would be faster on many processors, but numbers, the order of the
 * unresolved list and of the log would then be those of the moment. A trial keeps to one thread, as its view does (GEN-2).
 */
@NullMarked
package org.schoolbilling.spi.run;

import org.jspecify.annotations.NullMarked;
