package org.schoolbilling.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.schoolbilling.spi.host.IdGenerator;

/**
 * Ids from a sequence of the database, a thousand at a time: ascending within a process, never the same twice in whichever
 * process (SPI-10). What a process has not used when it ends is left out.
 */
public final class SequenceIds implements IdGenerator {

    private static final long BLOCK = 1_000;

    private final DataSource source;
    private long next;
    private long end;

    SequenceIds(DataSource source) {
        this.source = source;
    }

    @Override
    public synchronized long next() {
        if (next == end) {
            next = block();
            end = next + BLOCK;
        }
        return next++;
    }

    private long block() {
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select nextval('school_billing.object_id')");
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new StoreException("no new ids: " + e.getMessage(), e);
        }
    }
}
