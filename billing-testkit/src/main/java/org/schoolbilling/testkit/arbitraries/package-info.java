/**
 * Realistic random values for property-based tests: amounts, references, catalogues, persons, invoices with their history,
 * payments, dates. Each facade is the plural of its subject and gives fluent arbitraries; what they give most often is
 * stated in their Javadoc and checked by statistics. All persons are synthetic. Use them one by one, or all by
 * {@code @Domain(SchoolBillingDomain.class)}.
 */
@NullMarked
package org.schoolbilling.testkit.arbitraries;

import org.jspecify.annotations.NullMarked;
