package org.schoolbilling.admin.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.invoice.Actor;
import org.schoolbilling.roster.Person;
import org.schoolbilling.roster.files.RosterFile;
import org.schoolbilling.roster.files.RosterJsonWriter;
import org.schoolbilling.spi.roster.RosterSource;
import org.schoolbilling.store.jdbc.JdbcStores;
import org.schoolbilling.testkit.contract.BreakingRosterFixture;

/** A roster in an H2 database of its own; the database can go away at any fetch. */
final class JdbcRosterFixture implements BreakingRosterFixture {

    private static final CreditorId CREDITOR = new CreditorId("SKOLEN");

    private final Path folder;
    private final JdbcStores stores;

    JdbcRosterFixture(Path folder) {
        this.folder = folder;
        this.stores = JdbcStores.at("jdbc:h2:file:" + folder.resolve("roster" + System.nanoTime()))
                .open();
        AdminSchema.migrate(stores.dataSource());
    }

    @Override
    public void load(List<Person> persons) {
        Path file = folder.resolve("roster.json");
        try (RosterJsonWriter writer = RosterJsonWriter.to(file)) {
            persons.forEach(writer::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            new RosterLoad(new JdbcRoster(stores.dataSource(), CREDITOR), Clock.systemUTC())
                    .load(
                            RosterFile.of(file),
                            new Actor("tester"),
                            fault -> {
                                throw new IllegalArgumentException(fault.message());
                            },
                            stored -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RosterSource open() {
        return new JdbcRoster(stores.dataSource(), CREDITOR);
    }

    @Override
    public RosterSource openBreaking(int step) {
        int[] left = {step};
        DataSource breaking = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection") && --left[0] == 0) {
                        throw new SQLException("the database went away");
                    }
                    try {
                        return method.invoke(stores.dataSource(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
        return new JdbcRoster(breaking, CREDITOR);
    }

    @Override
    public void close() {
        stores.close();
    }
}
