package org.schoolbilling.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Connection pools with the settings that the promises rest on. */
final class Pools {

    private Pools() {}

    static HikariDataSource open(String url, String user, String password, int connections) {
        boolean isH2 = url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:");
        HikariConfig config = new HikariConfig();
        config.setPoolName("school-billing");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(60_000);
        if (isH2) {
            config.setJdbcUrl(H2Dialect.completed(url));
            config.setUsername(user.isEmpty() ? "sa" : user);
            config.setPassword(password);
        } else {
            config.setJdbcUrl(url);
            if (!user.isEmpty()) {
                config.setUsername(user);
                config.setPassword(password);
            }
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            config.addDataSourceProperty("ApplicationName", "school-billing");
            // by default a commit would wait for ever for a trial that nobody closes
            config.setConnectionInitSql("set lock_timeout = '60s'");
        }
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw failure(url, e);
        } catch (RuntimeException e) {
            throw new StoreException("the URL " + withoutSettings(url) + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** What an exception while opening means. */
    static StoreException failure(String url, Exception e) {
        for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return new DatabaseInUseException(withoutSettings(url), e);
            }
        }
        return new StoreException("the database " + withoutSettings(url) + " cannot be opened: " + e.getMessage(), e);
    }

    /** Settings may hold a password. */
    private static String withoutSettings(String url) {
        return url.replaceAll("[;?].*", "");
    }
}
