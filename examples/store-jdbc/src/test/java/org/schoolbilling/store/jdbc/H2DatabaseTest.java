package org.schoolbilling.store.jdbc;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class H2DatabaseTest extends DatabasePromises {

    @Override
    DatabaseFixture fixture() {
        return new H2Fixture();
    }

    @Override
    DataSource impatient(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(H2Dialect.completed(url + ";LOCK_TIMEOUT=500"));
        source.setUser("sa");
        source.setPassword("");
        return source;
    }
}
