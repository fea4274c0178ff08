/**
 * How documents and reports look: HTML for browsers, PDF for paper, data files for print houses, CSV for spreadsheets. Values
 * of the domain's {@code document} and {@code report} packages come in, bytes go out; nothing is decided here.
 */
@NullMarked
package org.schoolbilling.documents;

import org.jspecify.annotations.NullMarked;
