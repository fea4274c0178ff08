package org.schoolbilling.store.jdbc;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresDatabaseTest extends DatabasePromises {

    @Override
    DatabaseFixture fixture() {
        return new PostgresFixture();
    }

    @Override
    DataSource impatient(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setOptions("-c lock_timeout=500");
        return source;
    }
}
