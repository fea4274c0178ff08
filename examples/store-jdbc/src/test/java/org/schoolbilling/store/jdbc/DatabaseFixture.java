package org.schoolbilling.store.jdbc;

import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.testkit.contract.StoreFixture;

/** A database of its own, on H2 or PostgreSQL. */
interface DatabaseFixture extends StoreFixture {

    String url();

    /** Opened by the URL; closed with the fixture. */
    JdbcStores stores();

    @Override
    JdbcStore open(CreditorId creditor);

    @Override
    JdbcStore reopen(CreditorId creditor);
}
