/**
 * The store over JDBC, on PostgreSQL and on embedded H2 (SPI-1 to SPI-6, SPI-12, SPI-14). A URL or the host's data source
 * comes in; a {@link org.schoolbilling.store.jdbc.JdbcStore} for each creditor and ids for new objects go out. It owns its
 * schema {@code school_billing} and its transactions, and shares neither.
 *
 * <p>One class per table holds that table's SQL. {@code CommitTransaction} is the one write, in the order the port demands;
 * what the databases differ in stands behind {@code Dialect}. Both databases run the same statements: a difference in
 * behaviour would be found by the half of the tests that nobody runs.
 */
@NullMarked
package org.schoolbilling.store.jdbc;

import org.jspecify.annotations.NullMarked;
