/**
 * What a host calls: generate, issue, load, pay, export, verify, each as a preview or for real (GEN-2). A run reads, asks the
 * domain, and commits in chunks; what has gone stale is read and decided again (SPI-14). Entry point:
 * {@link org.schoolbilling.spi.run.SchoolBilling}.
 */
@NullMarked
package org.schoolbilling.spi.run;

import org.jspecify.annotations.NullMarked;
