package org.schoolbilling.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.testkit.contract.CrashingStoreFixture;

/** A database of its own, with the schema in it. */
abstract class DatabaseFixture implements CrashingStoreFixture {

    private @Nullable HikariDataSource pool;
    private final List<JdbcStores> opened = new ArrayList<>();

    abstract String url();

    abstract Dialect dialect();

    /** Does away with the database. */
    abstract void drop();

    /** Opened as a host does; closed with the fixture. */
    final JdbcStores stores() {
        JdbcStores stores = JdbcStores.at(url()).connections(20).open();
        opened.add(stores);
        return stores;
    }

    /** A data source such as a host has. */
    final HikariDataSource pool() {
        if (pool == null) {
            pool = Pools.open(url(), "", "", 20);
        }
        return pool;
    }

    /** Instances share connections, and nothing else: opening one for each of thousands of tries must be cheap. */
    @Override
    public final JdbcStore open(CreditorId creditor) {
        return JdbcStores.over(pool(), dialect()).store(creditor);
    }

    /** Only its commits count, and not what it takes to open it. */
    @Override
    public final JdbcStore openDying(CreditorId creditor, int step) {
        DyingSource source = new DyingSource(pool());
        JdbcStore store = JdbcStores.over(source, dialect()).store(creditor);
        source.dieAt(step);
        return store;
    }

    @Override
    public final JdbcStore reopen(CreditorId creditor) {
        closeAll();
        return open(creditor);
    }

    /** Every column of every row, whosever it is. */
    @Override
    public final boolean holds(CreditorId creditor, String text) {
        try (Connection connection = pool().getConnection()) {
            return !EveryColumn.of(connection, List.of("school_billing"))
                    .placesOf(List.of(text))
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if the process had ended. */
    final void closeAll() {
        opened.forEach(JdbcStores::close);
        opened.clear();
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }

    @Override
    public final void close() {
        closeAll();
        drop();
    }
}
