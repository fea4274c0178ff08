package org.schoolbilling.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Parameters of a prepared statement. */
final class StatementParams extends Params {

    private final PreparedStatement statement;
    private int index;

    StatementParams(PreparedStatement statement) {
        this.statement = statement;
    }

    /** From the first parameter again, for the next row of a batch. */
    void restart() {
        index = 0;
    }

    @Override
    Params text(@Nullable String value) throws SQLException {
        statement.setString(++index, value == null ? null : Texts.storable(value));
        return this;
    }

    @Override
    Params number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    @Override
    Params numberOrNull(@Nullable Long value) throws SQLException {
        statement.setObject(++index, value, Types.BIGINT);
        return this;
    }

    @Override
    Params integer(int value) throws SQLException {
        statement.setInt(++index, value);
        return this;
    }

    @Override
    Params integerOrNull(@Nullable Integer value) throws SQLException {
        statement.setObject(++index, value, Types.INTEGER);
        return this;
    }

    @Override
    Params flag(@Nullable Boolean value) throws SQLException {
        statement.setObject(++index, value, Types.BOOLEAN);
        return this;
    }

    @Override
    Params date(@Nullable LocalDate value) throws SQLException {
        statement.setObject(++index, value, Types.DATE);
        return this;
    }

    @Override
    Params at(Instant value) throws SQLException {
        statement.setObject(
                ++index, value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    @Override
    Params numbers(Collection<Long> values) throws SQLException {
        return array("bigint", values.toArray());
    }

    @Override
    Params texts(Collection<String> values) throws SQLException {
        return array("varchar", values.stream().map(Texts::storable).toArray());
    }

    private Params array(String type, Object[] values) throws SQLException {
        statement.setArray(++index, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
