package org.schoolbilling.store.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.testkit.contract.CrashPoint;

/**
 * Connections of a process that dies at a step: before and after each statement, each copy and each commit. The connection is cut where
 * it dies, as the system cuts those of a dead process, and there are no others.
 */
final class DyingSource implements DataSource {

    private static final Set<String> STEPS = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate", "executeLargeBatch");

    private final DataSource real;
    private @Nullable CrashPoint point;

    DyingSource(DataSource real) {
        this.real = real;
    }

    /** From now on each statement counts. */
    void dieAt(int step) {
        point = new CrashPoint(step);
    }

    private void requireAlive() throws SQLException {
        if (point != null && point.hasDied()) {
            throw new SQLException("the process is dead", "08006");
        }
    }

    private void step(Connection connection) throws SQLException {
        if (point == null) {
            return;
        }
        try {
            point.run();
        } catch (CrashPoint.DiedException e) {
            connection.abort(Runnable::run);
            throw new SQLException("the process died", "08006", e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        requireAlive();
        return proxy(Connection.class, real.getConnection());
    }

    private Connection proxy(Class<Connection> type, Connection connection) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "close", "isClosed" -> call(connection, method, arguments);
                    case "rollback" -> {
                        requireAlive();
                        yield call(connection, method, arguments);
                    }
                    case "commit" -> stepping(connection, connection, method, arguments);
                    case "unwrap" -> {
                        requireAlive();
                        yield new DyingCopies(connection, () -> step(connection)).driver();
                    }
                    case "prepareStatement" -> {
                        requireAlive();
                        yield statement(PreparedStatement.class, connection, call(connection, method, arguments));
                    }
                    case "createStatement" -> {
                        requireAlive();
                        yield statement(Statement.class, connection, call(connection, method, arguments));
                    }
                    default -> {
                        requireAlive();
                        yield call(connection, method, arguments);
                    }
                }));
    }

    private Object statement(Class<?> type, Connection connection, @Nullable Object statement) {
        InvocationHandler handler = (proxy, method, arguments) -> STEPS.contains(method.getName())
                ? stepping(connection, statement, method, arguments)
                : call(statement, method, arguments);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private @Nullable Object stepping(
            Connection connection, @Nullable Object on, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        step(connection);
        Object answer = call(on, method, arguments);
        step(connection);
        return answer;
    }

    private static @Nullable Object call(
            @Nullable Object on, java.lang.reflect.Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return real.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
