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
import org.schoolbilling.invoice.Stamp;
import org.schoolbilling.money.Money;

/** Binds a statement's parameters one after the other. */
final class Params {

    private final PreparedStatement statement;
    private int index;

    Params(PreparedStatement statement) {
        this.statement = statement;
    }

    /** From the first parameter again, for the next row of a batch. */
    void restart() {
        index = 0;
    }

    Params text(@Nullable String value) throws SQLException {
        statement.setString(++index, value == null ? null : Texts.storable(value));
        return this;
    }

    Params number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    Params numberOrNull(@Nullable Long value) throws SQLException {
        statement.setObject(++index, value, Types.BIGINT);
        return this;
    }

    Params integer(int value) throws SQLException {
        statement.setInt(++index, value);
        return this;
    }

    Params integerOrNull(@Nullable Integer value) throws SQLException {
        statement.setObject(++index, value, Types.INTEGER);
        return this;
    }

    Params flag(@Nullable Boolean value) throws SQLException {
        statement.setObject(++index, value, Types.BOOLEAN);
        return this;
    }

    Params name(Enum<?> value) throws SQLException {
        return text(value.name());
    }

    Params minor(Money amount) throws SQLException {
        return number(amount.minor());
    }

    Params currency(Money amount) throws SQLException {
        return text(amount.currency().getCurrencyCode());
    }

    Params date(@Nullable LocalDate value) throws SQLException {
        statement.setObject(++index, value, Types.DATE);
        return this;
    }

    /** To the microsecond, which is what both databases keep; cut off, since one of them would round. */
    Params at(Instant value) throws SQLException {
        statement.setObject(
                ++index, value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    Params stamp(Stamp stamp) throws SQLException {
        return text(stamp.by().name()).at(stamp.at());
    }

    Params numbers(Collection<Long> values) throws SQLException {
        return array("bigint", values.toArray());
    }

    Params texts(Collection<String> values) throws SQLException {
        return array("varchar", values.stream().map(Texts::storable).toArray());
    }

    private Params array(String type, Object[] values) throws SQLException {
        statement.setArray(++index, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
