/**
 * The store over JDBC, on PostgreSQL and on embedded H2 (SPI-1 to SPI-6, SPI-12, SPI-14). A URL or the host's data source
 * comes in; a {@link org.schoolbilling.store.jdbc.JdbcStore} for each creditor and ids for new objects go out. It owns its
 * schema {@code school_billing} and its transactions, and shares neither.
 *
 * <p>One class per table holds that table's SQL. {@code CommitTransaction} is the one write, in the order the port demands;
 * what the databases differ in stands behind {@code Dialect}. Both databases run the same statements: a difference in
 * behaviour would be found by the half of the tests that nobody runs.
 *
 * <p>PostgreSQL plans a statement by statistics, which a new table has not got before autovacuum has been there, a minute
 * later. Each key begins with the creditor, and without statistics one creditor counts as one row: then any index of
 * {@code invoice} looks as good as the one of the whole key, and a small one better. A connection keeps that plan for its checks
 * of foreign keys, which read all of a creditor's invoices for each line. To forbid reading tables row by row would not
 * help, since it is an index that is read, nor would planning anew each time, since the plan would be the same. So a table's
 * first chunk is followed by {@code ANALYZE}, in its transaction and by the commit itself ({@code FirstStatistics}): the chunk's
 * own checks are planned rightly, a trial's too, no setting of a host's data source is touched, and later commits make no
 * round trip more.
 */
@NullMarked
package org.schoolbilling.store.jdbc;

import org.jspecify.annotations.NullMarked;
