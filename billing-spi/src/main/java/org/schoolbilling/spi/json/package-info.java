/**
 * JSON and YAML. In comes a catalogue document, out comes a {@link org.schoolbilling.catalog.Catalog} or every fault at
 * once ({@link org.schoolbilling.spi.json.CatalogReader}), and back again its text
 * ({@link org.schoolbilling.spi.json.CatalogWriter}); hosts that write JSON of their own get the domain's values in one
 * form each ({@link org.schoolbilling.spi.json.SchoolBillingModule}). Documents are read to a tree and mapped to records
 * here rather than by Jackson, which would stop at the first fault, pass over unknown keys and cut 1.9 to 1. Uses the
 * records and checks of {@code spi.validation}. The only package that needs Jackson, which a host without documents
 * leaves out; YAML needs its data format beside it.
 */
@NullMarked
package org.schoolbilling.spi.json;

import org.jspecify.annotations.NullMarked;
