package org.schoolbilling.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What {@code pgbench} does by itself, "TPC-B (sort of)", with prepared statements: the same tables, scale and statements.
 * JDBC sends the begin of a transaction with its first statement, so that this has a round trip less than pgbench.
 */
final class TpcB implements AutoCloseable {

    private static final int ACCOUNTS = 100_000;
    private static final int TELLERS = 10;

    private final int scale;
    private final List<Teller> tellers = new ArrayList<>();
    private final Queue<Teller> free = new ConcurrentLinkedQueue<>();

    private TpcB(int scale) {
        this.scale = scale;
    }

    /** One connection for each client, and as many branches. */
    static TpcB open(Database database, int clients) throws SQLException {
        database.execute("create table pgbench_branches (bid int primary key, bbalance int, filler char(88))");
        database.execute("create table pgbench_tellers (tid int primary key, bid int, tbalance int, filler char(84))");
        database.execute("create table pgbench_accounts (aid int primary key, bid int, abalance int, filler char(84))");
        database.execute("create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp,"
                + " filler char(22))");
        fill(database, "branches", 1, clients);
        fill(database, "tellers", TELLERS, clients);
        fill(database, "accounts", ACCOUNTS, clients);
        TpcB bank = new TpcB(clients);
        for (int i = 0; i < clients; i++) {
            bank.tellers.add(new Teller(database.connect()));
        }
        bank.free.addAll(bank.tellers);
        return bank;
    }

    private static void fill(Database database, String table, int each, int scale) throws SQLException {
        String branch = table.equals("branches") ? "n" : "n, (n - 1) / " + each + " + 1";
        database.execute("insert into pgbench_" + table + " select " + branch + ", 0, '' from generate_series(1, "
                + (long) each * scale + ") n");
    }

    /** One client's connection. */
    private static final class Teller {
        private final Connection connection;
        private final PreparedStatement account;
        private final PreparedStatement balance;
        private final PreparedStatement teller;
        private final PreparedStatement branch;
        private final PreparedStatement history;

        Teller(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            account = connection.prepareStatement("update pgbench_accounts set abalance = abalance + ? where aid = ?");
            balance = connection.prepareStatement("select abalance from pgbench_accounts where aid = ?");
            teller = connection.prepareStatement("update pgbench_tellers set tbalance = tbalance + ? where tid = ?");
            branch = connection.prepareStatement("update pgbench_branches set bbalance = bbalance + ? where bid = ?");
            history = connection.prepareStatement("insert into pgbench_history (tid, bid, aid, delta, mtime)"
                    + " values (?, ?, ?, ?, current_timestamp)");
        }

        void transact(int scale) throws SQLException {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            int aid = 1 + random.nextInt(ACCOUNTS * scale);
            int tid = 1 + random.nextInt(TELLERS * scale);
            int bid = 1 + random.nextInt(scale);
            int delta = random.nextInt(-5_000, 5_001);
            execute(account, delta, aid);
            execute(balance, aid);
            execute(teller, delta, tid);
            execute(branch, delta, bid);
            execute(history, tid, bid, aid, delta);
            connection.commit();
        }

        private static void execute(PreparedStatement statement, int... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setInt(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** One transaction, on a connection that nobody else uses meanwhile. */
    void transact() throws SQLException {
        Teller teller = free.remove();
        teller.transact(scale);
        free.add(teller);
    }

    @Override
    public void close() throws SQLException {
        for (Teller teller : tellers) {
            teller.connection.close();
        }
    }
}
