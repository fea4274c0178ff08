/**
 * The hand-over of postings to the ERP (GLX). Postings come in, in the order of their vouchers; vouchers, aggregated rows
 * and a report go out. Uses catalog, invoice and posting.
 */
@NullMarked
package org.schoolbilling.export;

import org.jspecify.annotations.NullMarked;
