package org.schoolbilling.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.CreditorId;
import org.schoolbilling.spi.host.IdGenerator;
import org.schoolbilling.spi.store.Series;

/**
 * A database with the ledgers of one or more creditors. A process opens one of these per database and shares it: safe for
 * use by several threads, and by several processes on PostgreSQL.
 */
public final class JdbcStores implements AutoCloseable {

    private final DataSource source;
    private final Dialect dialect;
    private final SequenceIds ids;
    private final SeriesQueue queue = new SeriesQueue();
    private final @Nullable HikariDataSource ownPool;

    private JdbcStores(DataSource source, Dialect dialect, @Nullable HikariDataSource ownPool) {
        this.source = source;
        this.dialect = dialect;
        this.ids = new SequenceIds(source);
        this.ownPool = ownPool;
    }

    /** A database by its JDBC URL, as {@code jdbc:h2:file:./billing} or {@code jdbc:postgresql://host/billing}. */
    public static Builder at(String url) {
        return new Builder(Objects.requireNonNull(url, "url"), null);
    }

    /** The host's own database. The data source stays the host's to close; H2 must be opened as the README says. */
    public static Builder over(DataSource source) {
        return new Builder("", Objects.requireNonNull(source, "source"));
    }

    /** A database that is up to date and was checked. */
    static JdbcStores over(DataSource source, Dialect dialect) {
        return new JdbcStores(source, dialect, null);
    }

    /** How to open a database. */
    public static final class Builder {

        private final String url;
        private final @Nullable DataSource source;
        private String user = "";
        private String password = "";
        private int connections = 16;
        private boolean isPowerCutSafe;

        private Builder(String url, @Nullable DataSource source) {
            this.url = url;
            this.source = source;
        }

        /** Whom to log in as; without it, what the URL says, or H2's {@code sa}. */
        public Builder user(String name, String secret) {
            this.user = Objects.requireNonNull(name, "name");
            this.password = Objects.requireNonNull(secret, "secret");
            return this;
        }

        /** How many connections there may be at once; 16 unless said otherwise. A host's data source has its own limit. */
        public Builder connections(int most) {
            if (most < 2) {
                throw new IllegalArgumentException("a run that streams and commits needs 2 connections, not " + most);
            }
            this.connections = most;
            return this;
        }

        /** H2: each commit waits until the disk has it, so that it outlives a power cut and not only the process. */
        public Builder powerCutSafe() {
            this.isPowerCutSafe = true;
            return this;
        }

        /**
         * Opens it and brings the schema up to date.
         *
         * @throws DatabaseInUseException if another process holds the database file
         * @throws SchemaTooNewException if a newer program has been at it
         * @throws StoreException if it cannot be opened, or a setting would break a promise
         */
        public JdbcStores open() {
            DataSource host = source;
            if (host != null) {
                return open(host, null);
            }
            HikariDataSource pool = Pools.open(url, user, password, connections);
            try {
                return open(pool, pool);
            } catch (RuntimeException e) {
                pool.close();
                throw e;
            }
        }

        private JdbcStores open(DataSource opened, @Nullable HikariDataSource ownPool) {
            Dialect dialect;
            try (Connection connection = opened.getConnection()) {
                dialect = dialect(connection.getMetaData().getDatabaseProductName());
                dialect.check(connection);
            } catch (SQLException e) {
                throw Pools.failure(url, e);
            }
            Schema.migrate(opened, dialect);
            return new JdbcStores(opened, dialect, ownPool);
        }

        private Dialect dialect(String product) {
            return switch (product) {
                case "H2" -> new H2Dialect(isPowerCutSafe);
                case "PostgreSQL" -> new PostgresDialect();
                default -> throw new StoreException("the store runs on PostgreSQL and H2, not on " + product, null);
            };
        }
    }

    /** The ledger of a creditor, which is there from now on. */
    public JdbcStore store(CreditorId creditor) {
        Objects.requireNonNull(creditor, "creditor");
        if (!creditors().contains(creditor)) {
            add(creditor);
        }
        return JdbcStore.of(source, dialect, creditor, queue);
    }

    private void add(CreditorId creditor) {
        try (Connection connection = source.getConnection()) {
            boolean wasAutoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            Session session = new Session(connection, dialect, creditor, 0);
            session.update(
                    "insert into school_billing.creditor (id) values (?) on conflict do nothing", session::creditor);
            session.batch(
                    "insert into school_billing.number_series (creditor, series, last_number) values (?, ?, 0)"
                            + " on conflict do nothing",
                    Arrays.asList(Series.values()),
                    (p, series) -> session.creditor(p).name(series));
            connection.commit();
            connection.setAutoCommit(wasAutoCommit);
        } catch (SQLException e) {
            throw new StoreException("creditor " + creditor + " could not be added: " + e.getMessage(), e);
        }
    }

    /** Whose ledgers there are, in order of their ids. */
    public List<CreditorId> creditors() {
        try (Connection connection = source.getConnection()) {
            return new Session(connection, dialect, new CreditorId("-"), 0)
                    .list("select id from school_billing.creditor", p -> {}, row -> new CreditorId(row.text())).stream()
                            .sorted()
                            .toList();
        } catch (SQLException e) {
            throw new StoreException("the creditors could not be read: " + e.getMessage(), e);
        }
    }

    /** Ids for new objects of all creditors, from a sequence of the database. */
    public IdGenerator ids() {
        return ids;
    }

    /** Connections to the same database, for tables of the host's own; closed with this, unless they were the host's. */
    public DataSource dataSource() {
        return source;
    }

    /** Closes the connections that were opened here, and with the last of them an embedded database. */
    @Override
    public void close() {
        if (ownPool != null) {
            ownPool.close();
        }
    }
}
