package org.schoolbilling.benchmarks.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of the server, dropped when closed. */
record Database(Server server, String name, String url) implements AutoCloseable {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** Another with the same content. */
    Database copy() throws SQLException {
        return server.create(name);
    }

    @Override
    public void close() throws SQLException {
        server.execute("drop database " + name + " with (force)");
    }
}
